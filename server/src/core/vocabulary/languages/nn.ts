import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';

const nynorsk: Vocabulary = {
  language: 'nn',
  conjunctions: words`og`,
  sections: {
    metadata: words`Om hendinga | Nøkkelinformasjon`,
    summary: words`
      Samandrag | Oppsummering | Oversyn | Kort oppsummert | Kort fortalt | Samandrag av hendinga |
      Hendingsskildring`,
    background: words`Bakgrunn | Kontekst | Forhistorie`,
    impact: words`Konsekvens | Konsekvensar | Påverknad | Omfang | Følgjer | Verknad`,
    userImpact: words`
      Konsekvensar for brukarar | Konsekvensar for brukarane | Konsekvens for brukarar |
      Konsekvensar for kundar | Brukarkonsekvensar`,
    technicalImpact: words`Tekniske konsekvensar | Teknisk konsekvens`,
    timeline: words`Tidslinje | Tidslinja | Hendingsforløp | Hendingsgang | Kronologi | Detaljert tidslinje`,
    rootCause: words`
      Rotårsak | Rotårsaker | Rotårsaka | Årsak | Årsaker | Årsaka | Grunnårsak | Årsaksanalyse |
      Rotårsaksanalyse | Underliggjande årsak | Underliggjande årsaker`,
    whatHappened: words`Kva skjedde | Kva som skjedde | Kva har skjedd | Kva hende | Direkte årsak | Teknisk årsak`,
    fiveWhys: words`Fem gonger kvifor | Fem kvifor | 5 kvifor | Dei fem kvifor | Kvifor skjedde det`,
    trigger: words`Utløysande faktor | Utløysande faktorar | Utløysande årsak | Utløysande hending | Utløysar`,
    contributingFactors: words`
      Medverkande faktorar | Medverkande årsaker | Medverkande årsak | Forverrande faktorar`,
    detection: words`
      Påvising | Oppdaging | Deteksjon | Korleis vart det oppdaga | Korleis blei det oppdaga |
      Korleis vart feilen oppdaga | Korleis oppdaga vi det`,
    diagnosis: words`Diagnose | Feilsøking | Undersøking | Undersøkingar`,
    response: words`
      Respons | Handtering | Hendingshandtering | Handtering av hendinga | Korleis handterte vi det |
      Kva gjorde vi`,
    responders: words`Involverte | Involverte personar | Deltakarar | Kven var involvert`,
    escalation: words`Eskalering | Varsling`,
    resolution: words`
      Løysing | Løysinga | Gjenoppretting | Retting | Feilretting | Korleis vart det løyst |
      Korleis løyste vi det`,
    mitigation: words`
      Skadeavgrensing | Skadeavgrensande tiltak | Strakstiltak | Mellombels løysing | Mellombelse tiltak |
      Kortsiktig løysing`,
    causeFix: words`Permanent løysing | Varig løysing | Langsiktig løysing`,
    verification: words`Verifisering | Validering`,
    wentWell: words`Kva gjekk bra | Kva som gjekk bra | Dette gjekk bra | Kva fungerte bra | Kva fungerte | Bra`,
    wentWrong: words`
      Kva gjekk dårleg | Kva som gjekk dårleg | Kva gjekk gale | Kva gjekk galt | Dette gjekk dårleg |
      Kva gjekk mindre bra | Kva fungerte dårleg | Kva fungerte ikkje | Kva kunne vore betre |
      Kva kan betrast | Kva kan forbetrast | Forbetringsområde | Forbetringspunkt | Dårleg`,
    gotLucky: words`Kvar hadde vi flaks | Kvar vi hadde flaks | Her hadde vi flaks | Flaks`,
    evaluation: words`Evaluering | Evaluering av handteringa | Korleis gjekk det`,
    actionItems: words`
      Aksjonspunkt | Aksjonar | Tiltak | Tiltaksliste | Tiltaksplan | Handlingsplan | Oppfølging |
      Oppfølgingspunkt | Oppfølgingsoppgåver | Korrigerande tiltak | Korrigerande og førebyggjande tiltak |
      Vidare arbeid | Vegen vidare | Neste steg | Oppgåver | Gjeremål | Forbetringstiltak`,
    lessons: words`
      Lærdom | Lærdomar | Læring | Læringspunkt | Kva lærte vi | Kva har vi lært | Kva vi lærte | Erfaringar`,
    technicalLessons: words`Teknisk lærdom | Tekniske lærdomar | Teknisk læring`,
    processLessons: words`Lærdom om prosess | Prosesslæring | Organisatorisk læring`,
    prevention: words`
      Førebygging | Førebyggjande tiltak | Førebyggande tiltak | Hindre gjentaking | Korleis unngå gjentaking`,
    recurrence: words`Gjentaking | Tidlegare hendingar | Liknande hendingar`,
    backlogCheck: words`Gjennomgang av backlog | Sjekk av backlog`,
    incidentQuestions: words`Spørsmål | Spørsmål om hendinga | Spørsmål og svar`,
    openQuestions: words`Opne spørsmål | Uavklart`,
    customerAdvice: words`Råd til kundar | Råd til brukarar`,
    supporting: words`
      Støtteinformasjon | Tilleggsinformasjon | Referansar | Meir informasjon | Underlag | Dokumentasjon`,
    links: words`Lenkjer | Lenker | Relevante lenkjer`,
    metricsSnapshot: words`Metrikkar | Måltal | Nøkkeltal | Statistikk | Grafar`,
    signOff: words`Godkjenning | Signering`,
    appendix: words`Vedlegg | Tillegg`,
    technicalDetails: words`Tekniske detaljar | Teknisk skildring | Teknisk analyse`,
    communicationTimeline: words`Kommunikasjon | Kommunikasjonslogg`,
    customerCommunication: words`Kundekommunikasjon | Ekstern kommunikasjon | Kommunikasjon til kundar`,
    internalCommunication: words`Intern kommunikasjon | Intern e-post`,
    feedback: words`Tilbakemelding | Tilbakemeldingar`,
    scorecard: words`Målkort`,
  },
  fields: {
    incidentId: words`Hendings-ID | Hendingsnummer | Saksnummer | Hending`,
    date: words`Dato | Dato for hendinga | Hendingsdato`,
    authors: words`Av | Forfattar | Forfattarar | Skrive av | Eigar | Ansvarleg`,
    severity: words`Alvorsgrad | Alvor`,
    status: words`Status | Tilstand`,
    affectedUsers: words`Råka brukarar | Talet på råka brukarar | Råka kundar | Påverka brukarar`,
    duration: words`Varigheit | Nedetid | Total nedetid`,
    serviceDegradation: words`Symptom | Redusert teneste`,
    revenueImpact: words`Økonomisk konsekvens | Økonomiske konsekvensar | Inntektstap | Kostnad`,
    systemsAffected: words`
      Råka system | Råka tenester | Råka teneste | Påverka system | Påverka tenester | System | Teneste |
      Tenester`,
    dataLoss: words`Datatap | Tap av data`,
    sloImpact: words`SLO-brot | SLA-brot`,
    errorBudget: words`Feilbudsjett`,
    environment: words`Miljø`,
    team: words`Team | Ansvarleg team`,
    reporter: words`Meldt av | Rapportert av | Innmeldar`,
    incidentCommander: words`Hendingsleiar | Innsatsleiar | Hendingsansvarleg`,
    responders: words`Involverte | Involverte personar | Vakt`,
    attendees: words`Deltakarar | Til stades | Møteleiar`,
    meeting: words`Møte | Møtedato | Møtetidspunkt`,
    recording: words`Opptak | Møteopptak`,
    priority: words`Prioritet`,
    start: words`Start | Starttid | Starta | Byrja | Feil introdusert`,
    detected: words`Oppdaga | Feil oppdaga`,
    acknowledged: words`Stadfesta | Kvittert`,
    investigating: words`Feilsøking starta`,
    causeFound: words`Årsak funnen | Rotårsak funnen`,
    mitigated: words`Avhjelpt | Avgrensa`,
    resolved: words`Løyst | Feil retta | Retta | Gjenoppretta | Slutt | Sluttid`,
    closed: words`Lukka | Avslutta`,
    timeToDetect: words`Tid til oppdaging`,
    timeToAcknowledge: words`Tid til respons | Responstid`,
    timeToMitigate: words`Tid til avhjelping`,
    timeToResolve: words`Tid til løysing | Tid til gjenoppretting | Løysingstid`,
    detectedBy: words`Oppdaga av | Oppdaga via`,
    ticket: words`Sak | Jira-sak`,
    channel: words`Kanal | Slack-kanal`,
    tags: words`Emneknaggar | Stikkord | Nøkkelord`,
    version: words`Versjon`,
    updated: words`Sist oppdatert | Sist endra`,
    reviewer: words`Gjennomgått av | Kvalitetssikra av`,
    approver: words`Godkjent av`,
    published: words`Publisert`,
  },
  columns: {
    time: words`Tid | Tidspunkt | Klokkeslett | Når | Kl | Dato og tid`,
    date: words`Dato`,
    duration: words`Varigheit`,
    event: words`Hending | Hendingar | Skildring | Kva skjedde | Kva | Detaljar`,
    actionTaken: words`Tiltak utført | Utført tiltak | Handtering | Respons`,
    evidence: words`Kjelde | Kjelder`,
    action: words`Aksjon | Aksjonspunkt | Tiltak | Oppgåve | Oppfølging | Gjeremål`,
    owner: words`Eigar | Ansvarleg | Ansvarlege | Kven | Tildelt`,
    priority: words`Prioritet | Prio`,
    due: words`Frist | Forfallsdato | Tidsfrist | Innan | Forfall`,
    status: words`Status | Tilstand | Framdrift`,
    kind: words`Type | Kategori`,
    ticket: words`Referanse | Sak | Lenkje | Jira-sak`,
    identifier: words`Nr | Nummer`,
    notes: words`Merknad | Merknader | Kommentar | Kommentarar | Notat`,
  },
  actionStatuses: {
    open: words`
      Open | Ikkje starta | Ikkje påbyrja | Planlagd | Planlagt | Ny | Ventar | Ikkje ferdig | Å gjere |
      Står att`,
    inProgress: words`Pågår | Under arbeid | Påbyrja | I gang | Starta | Pågåande | Delvis ferdig`,
    done: words`Ferdig | Utført | Gjort | Fullført | Lukka | Løyst | Fiksa`,
    dropped: words`Avlyst | Avbrote | Droppa | Avvist | Forkasta | Kansellert | Utgår`,
  },
  actionKinds: {
    prevent: words`Hindre | Førebyggje | Førebygging`,
    detect: words`Oppdage | Overvaking | Varsling`,
    mitigate: words`Redusere | Avgrense`,
    repair: words`Feilretting | Fikse | Rette`,
    process: words`Prosess | Dokumentasjon | Opplæring`,
  },
  lifecycles: {
    draft: words`Utkast | Kladd | Under arbeid | Pågår | Påbyrja`,
    review: words`Til gjennomgang | Under gjennomgang | Til godkjenning | Til vurdering | Gjennomgang`,
    published: words`Publisert | Ferdig | Fullført | Godkjent | Endeleg | Komplett | Avslutta | Lukka`,
  },
  milestones: {
    start: words`
      Hendinga startar | Hendinga starta | Hendinga byrja | Feilen oppstår | Feilen oppstod | Feilen inntraff |
      Problemet oppstod | Problemet startar | Problemet starta | Nedetid startar | Nedetid starta |
      Byrja å feile | Byrjar å feile | Første feil`,
    detected: words`
      Oppdaga | Oppdagar | Varsla | Alarm utløyst | Alarmen gjekk | Alarmen går | Varsel utløyst | Meldt inn |
      Brukarar melder | Brukarar rapporterer`,
    acknowledged: words`Stadfestar alarmen | Vakta tilkalla | Vakta stadfestar | Kvitterte | Kvittert`,
    investigating: words`
      Undersøkjer | Undersøker | Feilsøking | Feilsøkjer | Startar feilsøking | Starta feilsøking`,
    causeFound: words`
      Årsak funnen | Årsaka funnen | Fann årsaka | Finn årsaka | Fann rotårsaka | Finn rotårsaka |
      Årsaka identifisert | Feilen identifisert | Fann feilen | Finn feilen`,
    mitigated: words`Rulla tilbake | Rullar tilbake | Tilbakerulling | Mellombels løysing | Avhjelpt`,
    resolved: words`
      Løyst | Gjenoppretta | Tilbake til normalt | Feil retta | Feilen retta | Feilen er retta |
      Feilen er løyst | Problemet er løyst | Hendinga over | Hendinga er over | Fungerer igjen | Verkar igjen |
      Oppe att`,
    closed: words`Hendinga lukka | Hendinga avslutta | Hendinga er avslutta | Avslutta`,
  },
  negations: {
    before: words`ikkje | aldri | ingen | skal bli | prøver å | utan å`,
    after: words`mislukkast | feila`,
  },
  priorities: {
    critical: words`Kritisk | Hastar | Høgaste`,
    high: words`Høg | Viktig`,
    medium: words`Middels | Medium | Normal`,
    low: words`Låg`,
    minimal: words`Lågast | Lågaste`,
  },
  severities: {
    critical: words`Kritisk | Svært alvorleg`,
    high: words`Høg | Alvorleg | Stor`,
    medium: words`Middels | Moderat | Medium`,
    low: words`Låg | Liten | Mindre alvorleg`,
    minimal: words`Ubetydeleg`,
  },
  grades: words`Alvorsgrad | Alvor | Prioritet | Prio | Nivå | Grad | Klasse`,
  planned: words`
    skal | bør | må | planlagt | planlegg | plan | vil bli | å gjere | pågår | undervegs | seinare |
    framtidig | framtida | neste | føreslått | forslag | føreslår | tilrådd | tilråding | vurdere |
    vurderast | vurderer | på sikt`,
  examples: words`Døme | Eksempel | Til dømes`,
  nobody: words`Ikkje bestemt | Ikkje tildelt | Ingen | Ukjend | Uavklart | Eigar | Namn | Ansvarleg`,
  telling: words`
    hendingsrapport | hendingsrapportar | driftshending | driftshendingar | sikkerheitshending |
    uønskt hending | avviksrapport | etteranalyse | nedetid | driftsavbrot`,
  otherKinds: words`
    rettleiar | rettleiing | møtereferat | referat | endringslogg | handbok | sjekkliste | rutine | rutinar |
    retningslinjer | opplæring |
    prosjektplan | testplan | klinisk studie`,
};

export default nynorsk;

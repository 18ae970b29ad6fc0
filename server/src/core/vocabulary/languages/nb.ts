import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';

const bokmal: Vocabulary = {
  language: 'nb',
  conjunctions: words`og`,
  sections: {
    metadata: words`Metadata | Om hendelsen | Nøkkelinformasjon`,
    summary: words`
      Sammendrag | Oppsummering | Oversikt | Kort oppsummert | Kort fortalt | Sammendrag av hendelsen |
      Hendelsesbeskrivelse | Beskrivelse av hendelsen`,
    background: words`Bakgrunn | Kontekst | Forhistorie | Bakgrunnsinformasjon`,
    impact: words`
      Konsekvens | Konsekvenser | Påvirkning | Omfang | Konsekvenser av hendelsen | Omfang og konsekvenser |
      Innvirkning`,
    userImpact: words`
      Konsekvens for brukere | Konsekvenser for brukere | Konsekvenser for brukerne | Konsekvenser for kunder |
      Brukerkonsekvenser | Kundekonsekvenser | Påvirkning på brukere`,
    technicalImpact: words`Tekniske konsekvenser | Teknisk konsekvens | Konsekvenser for systemer`,
    timeline: words`
      Tidslinje | Tidslinjen | Hendelsesforløp | Hendelsesforløpet | Tidsforløp | Kronologi |
      Tidslinje for hendelsen | Detaljert tidslinje`,
    rootCause: words`
      Rotårsak | Rotårsaker | Rotårsaken | Årsak | Årsaker | Årsaken | Grunnårsak | Årsaksanalyse |
      Rotårsaksanalyse | Underliggende årsak | Underliggende årsaker | Årsakssammenheng`,
    whatHappened: words`Hva skjedde | Hva som skjedde | Hva har skjedd | Direkte årsak | Teknisk årsak`,
    fiveWhys: words`
      Fem ganger hvorfor | Fem hvorfor | 5 hvorfor | De fem hvorfor | Hvorfor skjedde det | Hvorfor det skjedde`,
    trigger: words`Utløsende faktor | Utløsende faktorer | Utløsende årsak | Utløsende hendelse | Utløser`,
    contributingFactors: words`
      Medvirkende faktorer | Medvirkende årsaker | Medvirkende årsak | Bidragende faktorer |
      Bidragende årsaker | Forverrende faktorer`,
    detection: words`
      Påvisning | Oppdagelse | Deteksjon | Hvordan ble det oppdaget | Hvordan ble feilen oppdaget |
      Hvordan ble hendelsen oppdaget | Hvordan oppdaget vi det | Hvorfor ble det oppdaget sent`,
    diagnosis: words`Diagnose | Feilsøking | Undersøkelse | Undersøkelser | Etterforskning`,
    response: words`
      Respons | Håndtering | Hendelseshåndtering | Håndtering av hendelsen | Hvordan håndterte vi det |
      Hva gjorde vi`,
    responders: words`Involverte | Involverte personer | Deltakere | Hvem var involvert | Beredskapsteam`,
    escalation: words`Eskalering | Varsling`,
    resolution: words`
      Løsning | Løsningen | Gjenoppretting | Retting | Feilretting | Feilrettinger | Hvordan ble det løst |
      Hvordan løste vi det`,
    mitigation: words`
      Skadebegrensning | Skadebegrensende tiltak | Strakstiltak | Umiddelbare tiltak | Midlertidig løsning |
      Midlertidige tiltak | Akutte tiltak | Kortsiktig løsning`,
    causeFix: words`Permanent løsning | Varig løsning | Langsiktig løsning | Retting av rotårsak`,
    verification: words`Verifisering | Verifikasjon | Validering`,
    wentWell: words`
      Hva gikk bra | Hva som gikk bra | Dette gikk bra | Hva fungerte bra | Hva fungerte | Bra |
      Hva gjorde vi bra`,
    wentWrong: words`
      Hva gikk dårlig | Hva som gikk dårlig | Hva gikk galt | Hva som gikk galt | Dette gikk dårlig |
      Hva gikk mindre bra | Hva fungerte dårlig | Hva fungerte ikke | Hva kunne vært bedre |
      Hva kunne gått bedre | Hva kan forbedres | Forbedringsområder | Forbedringspunkter | Dårlig`,
    gotLucky: words`
      Hvor hadde vi flaks | Hvor vi hadde flaks | Her hadde vi flaks | Hva hadde vi flaks med | Flaks`,
    evaluation: words`Evaluering | Evaluering av håndteringen | Hvordan gikk det`,
    actionItems: words`
      Aksjonspunkter | Aksjonspunkt | Aksjoner | Tiltak | Tiltaksliste | Tiltaksplan | Handlingsplan |
      Oppfølging | Oppfølgingspunkter | Oppfølgingsoppgaver | Korrigerende tiltak |
      Korrigerende og forebyggende tiltak | Videre arbeid | Veien videre | Neste steg | Oppgaver | Gjøremål |
      Forbedringstiltak`,
    lessons: words`
      Lærdom | Lærdommer | Læring | Læringspunkter | Hva lærte vi | Hva har vi lært | Hva vi lærte | Erfaringer`,
    technicalLessons: words`Teknisk lærdom | Tekniske lærdommer | Teknisk læring`,
    processLessons: words`Lærdom om prosess | Prosesslæring | Organisatorisk læring`,
    prevention: words`
      Forebygging | Forebyggende tiltak | Forhindre gjentakelse | Hvordan unngå gjentakelse |
      Hindre gjentakelse | Hvordan hindrer vi at det skjer igjen`,
    recurrence: words`Gjentakelse | Tidligere hendelser | Lignende hendelser | Relaterte hendelser`,
    backlogCheck: words`Gjennomgang av backlog | Sjekk av backlog`,
    incidentQuestions: words`Spørsmål | Spørsmål om hendelsen | Spørsmål og svar`,
    openQuestions: words`Åpne spørsmål | Ubesvarte spørsmål | Uavklart`,
    customerAdvice: words`Råd til kunder | Råd til brukere | Anbefalinger til kunder`,
    supporting: words`
      Støtteinformasjon | Tilleggsinformasjon | Referanser | Mer informasjon | Underlag | Dokumentasjon |
      Annen informasjon`,
    links: words`Linker | Lenker | Relaterte lenker | Relevante lenker`,
    metricsSnapshot: words`Metrikker | Måltall | Nøkkeltall | Statistikk | Grafer`,
    signOff: words`Godkjenning | Signering | Gjennomgang og godkjenning`,
    appendix: words`Vedlegg | Tillegg | Appendiks`,
    technicalDetails: words`Tekniske detaljer | Teknisk beskrivelse | Teknisk analyse`,
    communicationTimeline: words`Kommunikasjon | Kommunikasjonslogg | Tidslinje for kommunikasjon`,
    customerCommunication: words`
      Kundekommunikasjon | Ekstern kommunikasjon | Kommunikasjon til kunder | Brukerkommunikasjon`,
    internalCommunication: words`Intern kommunikasjon | Intern e-post`,
    feedback: words`Tilbakemelding | Tilbakemeldinger`,
    scorecard: words`Målkort`,
  },
  fields: {
    incidentId: words`Hendelses-ID | Hendelsesnummer | Saksnummer | Hendelse`,
    date: words`Dato | Dato for hendelsen | Hendelsesdato`,
    authors: words`Av | Forfatter | Forfattere | Skrevet av | Eier | Ansvarlig | Utarbeidet av`,
    severity: words`Alvorlighetsgrad | Alvorlighet | Alvorsgrad`,
    status: words`Status | Tilstand | Dokumentstatus`,
    affectedUsers: words`
      Berørte brukere | Antall berørte brukere | Brukere berørt | Berørte kunder | Påvirkede brukere`,
    duration: words`Varighet | Nedetid | Total varighet | Total nedetid`,
    serviceDegradation: words`Symptomer | Symptom | Redusert tjeneste | Degradering`,
    revenueImpact: words`Økonomisk konsekvens | Økonomiske konsekvenser | Inntektstap | Kostnad`,
    systemsAffected: words`
      Berørte systemer | Berørte tjenester | Berørt system | Berørt tjeneste | Påvirkede systemer |
      Påvirkede tjenester | System | Systemer | Tjeneste | Tjenester`,
    dataLoss: words`Datatap | Tap av data`,
    sloImpact: words`SLO-brudd | SLA-brudd | Konsekvens for SLO`,
    errorBudget: words`Feilbudsjett`,
    environment: words`Miljø`,
    team: words`Team | Ansvarlig team`,
    reporter: words`Meldt av | Rapportert av | Innmelder`,
    incidentCommander: words`Hendelsesleder | Innsatsleder | Hendelsesansvarlig`,
    responders: words`Involverte | Involverte personer | Vakt | Vakthavende`,
    attendees: words`Deltakere | Til stede | Møteleder`,
    meeting: words`Møte | Møtedato | Møtetidspunkt`,
    recording: words`Opptak | Møteopptak`,
    priority: words`Prioritet`,
    start: words`Start | Starttid | Starttidspunkt | Startet | Begynte | Feil introdusert | Inntraff`,
    detected: words`Oppdaget | Feil oppdaget | Oppdaget tidspunkt | Tidspunkt for oppdagelse`,
    acknowledged: words`Bekreftet | Kvittert`,
    investigating: words`Feilsøking startet`,
    causeFound: words`Årsak funnet | Rotårsak funnet`,
    mitigated: words`Avhjulpet | Begrenset`,
    resolved: words`Løst | Feil rettet | Rettet | Gjenopprettet | Slutt | Sluttid | Sluttidspunkt`,
    closed: words`Lukket | Avsluttet`,
    timeToDetect: words`Tid til oppdagelse | Tid til deteksjon`,
    timeToAcknowledge: words`Tid til respons | Responstid`,
    timeToMitigate: words`Tid til avhjelping`,
    timeToResolve: words`Tid til løsning | Tid til gjenoppretting | Løsningstid`,
    detectedBy: words`Oppdaget av | Oppdaget via | Hvordan oppdaget`,
    ticket: words`Sak | Jira-sak | Jira sak | Hendelsessak`,
    channel: words`Kanal | Slack-kanal`,
    tags: words`Emneknagger | Stikkord | Nøkkelord`,
    version: words`Versjon`,
    updated: words`Sist oppdatert | Sist endret`,
    reviewer: words`Gjennomgått av | Kvalitetssikret av | Kontrollert av`,
    approver: words`Godkjent av`,
    published: words`Publisert | Publisert dato`,
  },
  columns: {
    time: words`Tid | Tidspunkt | Klokkeslett | Når | Kl | Dato/tid | Dato og tid`,
    date: words`Dato`,
    duration: words`Varighet`,
    event: words`Hendelse | Hendelser | Beskrivelse | Hva skjedde | Hva | Detaljer`,
    actionTaken: words`Tiltak utført | Utført tiltak | Håndtering | Respons`,
    evidence: words`Kilde | Kilder | Belegg`,
    action: words`Aksjon | Aksjonspunkt | Tiltak | Oppgave | Oppfølging | Gjøremål`,
    owner: words`Eier | Ansvarlig | Ansvarlige | Hvem | Tildelt`,
    priority: words`Prioritet | Prio`,
    due: words`Frist | Forfallsdato | Tidsfrist | Innen | Forfall`,
    status: words`Status | Tilstand | Framdrift | Fremdrift`,
    kind: words`Type | Kategori`,
    ticket: words`Referanse | Sak | Lenke | Link | Jira-sak`,
    identifier: words`Nr | Nummer`,
    notes: words`Merknad | Merknader | Kommentar | Kommentarer | Notater`,
  },
  actionStatuses: {
    open: words`Åpen | Ikke startet | Ikke påbegynt | Planlagt | Ny | Venter | Ikke ferdig | Å gjøre | Gjenstår`,
    inProgress: words`
      Pågår | Under arbeid | Påbegynt | I gang | Startet | Pågående | Delvis ferdig | Til gjennomgang`,
    done: words`Ferdig | Utført | Gjort | Fullført | Lukket | Løst | Fikset | Ok`,
    dropped: words`Avlyst | Avbrutt | Droppet | Avvist | Forkastet | Kansellert | Utgår`,
  },
  actionKinds: {
    prevent: words`Forhindre | Forebygge | Forebygging | Forebyggende`,
    detect: words`Oppdage | Deteksjon | Overvåking | Varsling`,
    mitigate: words`Redusere | Begrense | Skadebegrensning`,
    repair: words`Feilretting | Fikse | Rette | Retting`,
    process: words`Prosess | Dokumentasjon | Opplæring`,
  },
  lifecycles: {
    draft: words`Utkast | Kladd | Under arbeid | Pågår | Påbegynt`,
    review: words`Til gjennomgang | Under gjennomgang | Til godkjenning | Til vurdering | Gjennomgang`,
    published: words`Publisert | Ferdig | Fullført | Godkjent | Endelig | Komplett | Avsluttet | Lukket`,
  },
  milestones: {
    start: words`
      Hendelsen starter | Hendelsen startet | Hendelsen begynte | Feilen oppstår | Feilen oppstod |
      Feilen oppsto | Feilen inntraff | Problemet oppstod | Problemet oppsto | Problemet starter |
      Problemet startet | Nedetid starter | Nedetid startet | Feilen introduseres | Feil introdusert |
      Begynte å feile | Begynner å feile | Starter å feile | Startet å feile | Første feil`,
    detected: words`
      Oppdaget | Oppdager | Oppdages | Oppdaga | Varslet | Alarm utløst | Alarmen gikk | Alarm går |
      Alarmen går | Varsel utløst | Feil oppdaget | Meldt inn | Melding fra bruker | Brukere melder |
      Brukere rapporterer`,
    acknowledged: words`
      Bekrefter alarmen | Vakt tilkalt | Vakten tilkalt | Vakten bekrefter | Vakten responderer | Kvitterte |
      Kvittert`,
    investigating: words`
      Undersøker | Begynner å undersøke | Feilsøking | Feilsøker | Starter feilsøking | Startet feilsøking |
      Undersøkelser starter`,
    causeFound: words`
      Årsak funnet | Årsaken funnet | Fant årsaken | Finner årsaken | Rotårsak funnet | Fant rotårsaken |
      Finner rotårsaken | Årsaken identifisert | Identifiserte årsaken | Feilen identifisert | Fant feilen |
      Finner feilen`,
    mitigated: words`
      Rullet tilbake | Ruller tilbake | Rulla tilbake | Tilbakerulling | Midlertidig løsning |
      Skaden begrenset | Avhjulpet | Fiks deployet | Fiks ute | Feilretting i produksjon | Hotfix ute`,
    resolved: words`
      Løst | Gjenopprettet | Tilbake til normalt | Feil rettet | Feilen rettet | Feilen er rettet |
      Feilen er løst | Problemet er løst | Hendelsen over | Hendelsen er over | Nedetid over | Fungerer igjen |
      Virker igjen | Oppe igjen`,
    closed: words`Hendelsen lukket | Hendelsen avsluttet | Hendelsen er avsluttet | Avsluttet`,
  },
  negations: {
    before: words`ikke | aldri | ingen | skal bli | forsøker å | prøver å | uten å`,
    after: words`mislyktes | feilet`,
  },
  priorities: {
    critical: words`Kritisk | Haster | Høyeste | Umiddelbar`,
    high: words`Høy | Viktig`,
    medium: words`Middels | Medium | Normal`,
    low: words`Lav`,
    minimal: words`Lavest | Laveste | Ubetydelig`,
  },
  severities: {
    critical: words`Kritisk | Svært alvorlig`,
    high: words`Høy | Alvorlig | Stor`,
    medium: words`Middels | Moderat | Medium`,
    low: words`Lav | Liten | Mindre alvorlig`,
    minimal: words`Ubetydelig`,
  },
  grades: words`Alvorlighetsgrad | Alvorlighet | Alvorsgrad | Prioritet | Prio | Nivå | Grad | Klasse`,
  planned: words`
    skal | bør | må | planlagt | planlegger | plan | vil bli | å gjøre | pågår | underveis | senere |
    fremtidig | fremtiden | neste | foreslått | forslag | foreslår | anbefalt | anbefaling | vurdere |
    vurderes | vurderer | på sikt`,
  examples: words`Eksempel | Eksempler | For eksempel | Døme`,
  nobody: words`Ikke bestemt | Ikke tildelt | Ingen | Ukjent | Ubestemt | Uavklart | Eier | Navn | Ansvarlig`,
  telling: words`
    hendelsesrapport | hendelsesrapporter | driftshendelse | driftshendelser | sikkerhetshendelse |
    uønsket hendelse | avviksrapport | etteranalyse | nedetid | driftsavbrudd | feilrapport`,
  otherKinds: words`
    veileder | veiledning | møtereferat | referat | endringslogg | håndbok | sjekkliste | rutine | rutiner |
    retningslinjer | brukermanual | opplæring | utgivelsesnotater |
    prosjektplan | testplan | klinisk studie`,
};

export default bokmal;

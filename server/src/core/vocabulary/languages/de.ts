import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';

const german: Vocabulary = {
  language: 'de',
  conjunctions: words`und | &`,
  sections: {
    metadata: words`Metadaten | Eckdaten | Angaben zum Vorfall`,
    summary: words`
      Zusammenfassung | Kurzfassung | Kurzbeschreibung | Überblick | Übersicht | Management Summary |
      Zusammenfassung des Vorfalls | Beschreibung des Vorfalls | Vorfallbeschreibung | Auf einen Blick`,
    background: words`Hintergrund | Kontext | Vorgeschichte | Anlass | Ausgangslage | Hintergrundinformationen`,
    impact: words`
      Auswirkung | Auswirkungen | Auswirkungen des Vorfalls | Ausmaß | Folgen | Umfang und Auswirkungen |
      Geschäftliche Auswirkungen | Schadensausmaß`,
    userImpact: words`
      Auswirkungen auf Nutzer | Auswirkungen auf Benutzer | Auswirkungen auf Kunden |
      Auswirkungen auf die Nutzer | Auswirkungen auf die Kunden | Auswirkungen auf Anwender |
      Auswirkung auf Kunden | Auswirkung auf Nutzer | Kundenauswirkungen | Nutzerauswirkungen`,
    technicalImpact: words`
      Technische Auswirkungen | Technische Auswirkung | Auswirkungen auf Systeme | Auswirkungen auf Dienste`,
    timeline: words`
      Zeitleiste | Zeitlinie | Zeitstrahl | Zeitlicher Ablauf | Zeitlicher Verlauf | Zeitverlauf | Zeitablauf |
      Chronologie | Chronologie der Ereignisse | Chronologischer Ablauf | Ablauf der Ereignisse |
      Ereignisverlauf | Verlauf des Vorfalls | Verlauf der Störung | Ablauf des Vorfalls | Ablauf der Störung |
      Hergang | Störungsverlauf`,
    rootCause: words`
      Ursache | Ursachen | Grundursache | Grundursachen | Hauptursache | Hauptursachen | Ursachenanalyse |
      Ursachen-Analyse | Fehlerursache | Fehlerursachen | Grundursachenanalyse | Analyse der Ursachen |
      Eigentliche Ursache`,
    whatHappened: words`
      Was ist passiert | Was ist geschehen | Was geschah | Was passiert ist | Was passierte | Direkte Ursache |
      Unmittelbare Ursache | Technische Ursache`,
    fiveWhys: words`
      Fünf Warum | 5 Warum | 5 x Warum | 5-Warum | 5-Why-Methode | 5-Warum-Methode | 5-Warum-Analyse |
      Fünf-Warum-Methode | Die fünf Warum | Warum ist es passiert | Warum ist das passiert |
      Warum kam es dazu | Wie kam es dazu`,
    trigger: words`Auslöser | Auslösendes Ereignis | Auslösender Faktor`,
    contributingFactors: words`
      Beitragende Faktoren | Beitragender Faktor | Begünstigende Faktoren | Mitwirkende Faktoren |
      Einflussfaktoren | Beitragende Ursachen | Nebenursachen | Verstärkende Faktoren`,
    detection: words`
      Erkennung | Entdeckung | Feststellung | Detektion | Fehlererkennung | Erkennung des Vorfalls |
      Wie wurde es erkannt | Wie wurde der Vorfall erkannt | Wie wurde es entdeckt |
      Wie wurde der Fehler entdeckt | Wie haben wir es bemerkt | Verzögerte Erkennung |
      Warum wurde es spät erkannt`,
    diagnosis: words`Diagnose | Untersuchung | Fehlersuche | Fehleranalyse | Analyse des Vorfalls | Eingrenzung`,
    response: words`
      Reaktion | Reaktion auf den Vorfall | Vorfallsbehandlung | Störungsbehandlung | Bearbeitung | Vorgehen |
      Wie haben wir reagiert | Was haben wir getan`,
    responders: words`
      Beteiligte | Beteiligte Personen | Beteiligte Teams | Teilnehmer | Teilnehmende | Einsatzteam |
      Wer war beteiligt`,
    escalation: words`Eskalation | Eskalationen | Eskalationsverlauf`,
    resolution: words`
      Lösung | Behebung | Fehlerbehebung | Störungsbehebung | Problemlösung | Wiederherstellung |
      Lösung und Wiederherstellung | Behebung und Wiederherstellung | Wie wurde es behoben |
      Wie wurde es gelöst | Entstörung`,
    mitigation: words`
      Sofortmaßnahmen | Sofortmaßnahme | Schadensbegrenzung | Eindämmung | Abmilderung | Abhilfe |
      Übergangslösung | Umgehungslösung | Temporäre Lösung | Kurzfristige Maßnahmen | Kurzfristige Lösung |
      Vorläufige Maßnahmen | Notfallmaßnahmen`,
    causeFix: words`
      Behebung der Ursache | Ursachenbehebung | Dauerhafte Lösung | Endgültige Lösung | Langfristige Lösung |
      Nachhaltige Lösung`,
    verification: words`Verifikation | Verifizierung | Überprüfung | Validierung | Wirksamkeitsprüfung`,
    wentWell: words`
      Was lief gut | Was gut lief | Was gut gelaufen ist | Was ist gut gelaufen | Was hat gut funktioniert |
      Was hat funktioniert | Was gut funktioniert hat | Positives | Gut gelaufen`,
    wentWrong: words`
      Was lief schlecht | Was schlecht lief | Was schlecht gelaufen ist | Was ist schlecht gelaufen |
      Was lief schief | Was schief lief | Was ist schiefgelaufen | Was schiefgelaufen ist |
      Was lief nicht gut | Was nicht gut lief | Was hat nicht funktioniert | Was hat nicht gut funktioniert |
      Was nicht funktioniert hat | Was können wir verbessern | Was hätte besser laufen können |
      Verbesserungsbedarf | Verbesserungspotenzial | Verbesserungspotential | Verbesserungsmöglichkeiten |
      Negatives | Schlecht gelaufen`,
    gotLucky: words`
      Wo wir Glück hatten | Wo hatten wir Glück | Womit wir Glück hatten | Glück gehabt | Glückliche Umstände`,
    evaluation: words`Bewertung | Bewertung der Reaktion | Auswertung | Wie haben wir uns geschlagen`,
    actionItems: words`
      Maßnahmen | Maßnahme | Maßnahmenplan | Maßnahmenliste | Maßnahmen-Tracking | Folgemaßnahmen |
      Korrekturmaßnahmen | Korrektur- und Vorbeugungsmaßnahmen | Korrektur- und Präventivmaßnahmen |
      Verbesserungsmaßnahmen | Abgeleitete Maßnahmen | Aktionspunkte | Aktionen | Aktionsplan | Handlungsplan |
      Aufgaben | Offene Aufgaben | Nächste Schritte | Weiteres Vorgehen | Nachbereitung | Nacharbeiten | To-dos`,
    lessons: words`
      Erkenntnisse | Gewonnene Erkenntnisse | Lehren | Gelernte Lektionen | Gelerntes | Was haben wir gelernt |
      Was wir gelernt haben | Lernpunkte | Erfahrungen | Schlussfolgerungen`,
    technicalLessons: words`Technische Erkenntnisse | Technische Lehren`,
    processLessons: words`Prozesserkenntnisse | Organisatorische Erkenntnisse | Organisatorische Lehren`,
    prevention: words`
      Prävention | Vorbeugung | Präventivmaßnahmen | Präventionsmaßnahmen | Vorbeugende Maßnahmen |
      Vorbeugungsmaßnahmen | Vermeidung | Vermeidung von Wiederholungen | Wiederholung vermeiden |
      Wie verhindern wir das in Zukunft | Wie verhindern wir eine Wiederholung`,
    recurrence: words`
      Wiederholung | Frühere Vorfälle | Ähnliche Vorfälle | Vergangene Vorfälle | Verwandte Vorfälle`,
    backlogCheck: words`Backlog-Prüfung | Prüfung des Backlogs`,
    incidentQuestions: words`Fragen | Fragen zum Vorfall | Fragen und Antworten`,
    openQuestions: words`Offene Fragen | Ungeklärte Fragen | Offene Punkte`,
    customerAdvice: words`Empfehlungen für Kunden | Hinweise für Kunden | Was Kunden tun können`,
    supporting: words`
      Weiterführende Informationen | Weitere Informationen | Zusätzliche Informationen | Zusatzinformationen |
      Ergänzende Informationen | Belege | Nachweise | Referenzen | Quellen | Verwandte Dokumente`,
    links: words`Verweise | Weiterführende Links | Relevante Links`,
    metricsSnapshot: words`Metriken | Kennzahlen | Messwerte | Statistik | Statistiken | Diagramme`,
    signOff: words`Freigabe | Genehmigung | Abnahme | Unterschrift | Unterschriften | Prüfung und Freigabe`,
    appendix: words`Anhang | Anhänge | Anlage | Anlagen`,
    technicalDetails: words`Technische Details | Technische Einzelheiten | Technische Analyse`,
    communicationTimeline: words`Kommunikation | Kommunikationsverlauf | Kommunikation während des Vorfalls`,
    customerCommunication: words`
      Kundenkommunikation | Externe Kommunikation | Kommunikation an Kunden | Kommunikation mit Kunden`,
    internalCommunication: words`Interne Kommunikation | Interne E-Mail`,
    feedback: words`Rückmeldung | Rückmeldungen`,
    scorecard: words`Bewertungsbogen`,
  },
  fields: {
    incidentId: words`
      Vorfall-ID | Vorfalls-ID | Vorfallnummer | Störungsnummer | Vorfall | Incident-ID | Incident-Nummer |
      Dokument-ID`,
    date: words`Datum | Datum des Vorfalls | Vorfallsdatum`,
    authors: words`
      Autor | Autoren | Autorin | Autor:in | Autor:innen | Verfasser | Verfasserin | Verfasst von |
      Erstellt von | Verantwortlich | Ersteller`,
    severity: words`Schweregrad | Schwere | Dringlichkeitsstufe | Kritikalität | Schweregrad des Vorfalls`,
    status: words`Status | Zustand | Dokumentstatus | Aktueller Status`,
    affectedUsers: words`
      Betroffene Nutzer | Betroffene Benutzer | Betroffene Kunden | Betroffene Anwender |
      Anzahl betroffener Nutzer | Anzahl betroffener Kunden`,
    duration: words`
      Dauer | Gesamtdauer | Ausfalldauer | Ausfallzeit | Dauer des Ausfalls | Dauer des Vorfalls |
      Dauer der Störung | Störungsdauer`,
    serviceDegradation: words`Symptome | Beeinträchtigung | Beeinträchtigung des Dienstes`,
    revenueImpact: words`
      Umsatzauswirkung | Auswirkung auf den Umsatz | Umsatzverlust | Umsatzausfall | Finanzielle Auswirkungen |
      Finanzieller Schaden | Kosten`,
    systemsAffected: words`
      Betroffene Systeme | Betroffene Dienste | Betroffene Services | Betroffenes System | Betroffener Dienst |
      Betroffener Service | Betroffene Komponenten | Systeme | Dienst | Dienste | Komponente | Komponenten`,
    dataLoss: words`Datenverlust | Datenverluste`,
    sloImpact: words`SLO-Verletzung | SLA-Verletzung | Auswirkung auf SLO`,
    errorBudget: words`Fehlerbudget | Verbrauchtes Fehlerbudget`,
    environment: words`Umgebung | Betroffene Umgebung`,
    team: words`Verantwortliches Team | Zuständiges Team | Abteilung`,
    reporter: words`Gemeldet von | Gemeldet durch | Melder | Meldende Person`,
    incidentCommander: words`Einsatzleiter | Einsatzleitung | Incident-Manager | Vorfallmanager | Vorfallleiter`,
    responders: words`Beteiligte | Beteiligte Personen | Bereitschaft | Bearbeiter`,
    attendees: words`Teilnehmer | Teilnehmende | Teilnehmer:innen | Moderation | Moderator`,
    meeting: words`Besprechung | Besprechungstermin | Termin | Datum der Besprechung`,
    recording: words`Aufzeichnung | Aufnahme | Besprechungsaufzeichnung`,
    priority: words`Priorität`,
    start: words`
      Beginn | Beginn des Vorfalls | Beginn der Störung | Begonnen | Startzeit | Startzeitpunkt | Aufgetreten |
      Aufgetreten am`,
    detected: words`
      Erkannt | Erkannt am | Erkannt um | Entdeckt | Entdeckt am | Festgestellt | Zeitpunkt der Erkennung |
      Gemeldet am`,
    acknowledged: words`Bestätigt | Bestätigt um | Reaktionsbeginn`,
    investigating: words`Beginn der Untersuchung`,
    causeFound: words`Ursache gefunden | Ursache identifiziert`,
    mitigated: words`Eingedämmt | Entschärft | Abgemildert | Ende der Auswirkungen`,
    resolved: words`
      Behoben | Behoben am | Behoben um | Gelöst | Gelöst am | Wiederhergestellt | Ende | Ende des Vorfalls |
      Ende der Störung | Endzeit | Endzeitpunkt`,
    closed: words`Geschlossen | Geschlossen am | Abgeschlossen am`,
    timeToDetect: words`Zeit bis zur Erkennung | Zeit bis zur Entdeckung | Erkennungszeit`,
    timeToAcknowledge: words`Zeit bis zur Reaktion | Reaktionszeit | Zeit bis zur Bestätigung`,
    timeToMitigate: words`Zeit bis zur Eindämmung | Zeit bis zur Entschärfung`,
    timeToResolve: words`
      Zeit bis zur Behebung | Zeit bis zur Lösung | Zeit bis zur Wiederherstellung | Lösungszeit |
      Wiederherstellungszeit`,
    detectedBy: words`Erkannt durch | Entdeckt durch | Entdeckt von | Art der Erkennung`,
    ticket: words`Vorgang | Vorfallticket`,
    channel: words`Kanal | Slack-Kanal`,
    tags: words`Schlagwörter | Stichwörter`,
    version: words`Betroffene Version | Betroffene Versionen`,
    updated: words`Letzte Aktualisierung | Zuletzt aktualisiert | Letzte Änderung | Zuletzt geändert | Stand`,
    reviewer: words`Geprüft von | Prüfer | Prüferin | Begutachtet von`,
    approver: words`Genehmigt von | Freigegeben von | Freigabe durch`,
    published: words`Veröffentlicht | Veröffentlicht am | Veröffentlichungsdatum`,
  },
  columns: {
    time: words`Zeit | Uhrzeit | Zeitpunkt | Wann | Datum/Uhrzeit | Datum und Uhrzeit | Zeitstempel | Datum/Zeit`,
    date: words`Datum | Tag`,
    duration: words`Dauer`,
    event: words`Ereignis | Ereignisse | Beschreibung | Was ist passiert | Was | Details | Vorkommnis | Geschehen`,
    actionTaken: words`Ergriffene Maßnahme | Ergriffene Maßnahmen | Reaktion | Getroffene Maßnahme`,
    evidence: words`Beleg | Quelle | Quellen | Nachweis`,
    action: words`Maßnahme | Maßnahmen | Aktion | Aufgabe | Aufgaben | Aktionspunkt | Tätigkeit`,
    owner: words`
      Verantwortlich | Verantwortliche | Verantwortlicher | Verantwortliche Person | Zuständig |
      Zuständigkeit | Eigentümer | Wer | Zugewiesen an | Bearbeiter`,
    priority: words`Priorität | Dringlichkeit`,
    due: words`
      Fällig | Fällig am | Fälligkeit | Fälligkeitsdatum | Frist | Termin | Zieldatum | Bis wann | Zieltermin |
      Deadline`,
    status: words`Status | Zustand | Fortschritt | Stand`,
    kind: words`Art | Typ | Kategorie`,
    ticket: words`Verweis | Vorgang | Ticket/Link`,
    identifier: words`Nr | Nummer | Lfd. Nr`,
    notes: words`
      Bemerkung | Bemerkungen | Anmerkung | Anmerkungen | Notiz | Notizen | Kommentar | Kommentare | Hinweis`,
  },
  actionStatuses: {
    open: words`
      Offen | Neu | Geplant | Nicht begonnen | Nicht gestartet | Ausstehend | Zu erledigen | Noch offen |
      Vorgeschlagen`,
    inProgress: words`
      In Arbeit | In Bearbeitung | Laufend | Läuft | Begonnen | In Umsetzung | In Prüfung | Teilweise erledigt`,
    done: words`Erledigt | Fertig | Abgeschlossen | Umgesetzt | Behoben | Gelöst | Geschlossen | Ja`,
    dropped: words`
      Abgelehnt | Verworfen | Abgebrochen | Storniert | Entfällt | Zurückgestellt | Wird nicht umgesetzt`,
  },
  actionKinds: {
    prevent: words`Verhindern | Vorbeugen | Vorbeugung | Prävention | Präventiv | Vorbeugend`,
    detect: words`Erkennen | Erkennung | Überwachung | Alarmierung`,
    mitigate: words`Mildern | Minderung | Abmildern | Schadensbegrenzung`,
    repair: words`Beheben | Behebung | Fehlerbehebung | Korrektur`,
    process: words`Prozess | Prozesse | Dokumentation | Schulung`,
  },
  lifecycles: {
    draft: words`Entwurf | In Arbeit | In Bearbeitung | Vorläufig`,
    review: words`
      In Prüfung | Prüfung | Zur Prüfung | Zur Freigabe | Im Review | In Überprüfung | Wartet auf Freigabe`,
    published: words`
      Veröffentlicht | Final | Fertig | Fertiggestellt | Freigegeben | Genehmigt | Abgeschlossen | Geschlossen`,
  },
  milestones: {
    start: words`
      Störung beginnt | Störung begann | Beginn der Störung | Ausfall beginnt | Ausfall begann |
      Beginn des Ausfalls | Vorfall beginnt | Vorfall begann | Beginn des Vorfalls | Fehler treten auf |
      Fehler tritt auf | Fehler trat auf | Fehler traten auf | Problem beginnt | Problem begann |
      Problem tritt auf | Problem trat auf | Erste Fehler | Erster Fehler | Erstes Auftreten |
      Auswirkungen beginnen`,
    detected: words`
      Erkannt | Entdeckt | Bemerkt | Festgestellt | Alarm ausgelöst | Alarm löst aus | Alarm schlägt an |
      Alarm schlug an | Alarmiert | Alarmierung | Alert ausgelöst | Meldung eingegangen | Kunde meldet |
      Kunden melden | Kunden meldeten | Nutzer melden | Nutzer meldeten | Erste Meldung | Erste Kundenmeldung |
      Gemeldet`,
    acknowledged: words`
      Alarm bestätigt | Bereitschaft bestätigt | Bereitschaft übernimmt | Bereitschaft reagiert | Quittiert |
      Vorfall ausgerufen | Incident ausgerufen | Störung ausgerufen`,
    investigating: words`
      Untersuchung beginnt | Untersuchung begann | Untersuchung gestartet | Beginn der Untersuchung |
      Untersucht | Fehlersuche | Analyse beginnt | Analyse begann | Analyse gestartet`,
    causeFound: words`
      Ursache gefunden | Ursache identifiziert | Ursache erkannt | Ursache ermittelt | Ursache festgestellt |
      Grundursache gefunden | Grundursache identifiziert | Fehler gefunden | Problem identifiziert |
      Fehlerursache gefunden | Fehlerursache ermittelt`,
    mitigated: words`
      Eingedämmt | Entschärft | Abgemildert | Zurückgerollt | Rollback abgeschlossen | Rollback durchgeführt |
      Failover durchgeführt | Workaround aktiv | Hotfix eingespielt | Hotfix ausgerollt | Fix ausgerollt |
      Fix eingespielt | Dienst wiederhergestellt`,
    resolved: words`
      Behoben | Gelöst | Vollständig wiederhergestellt | Wieder normal | Normalbetrieb wiederhergestellt |
      Normalbetrieb | Störung beendet | Ende der Störung | Ausfall beendet | Ende des Ausfalls |
      Vorfall beendet | Ende des Vorfalls | Funktioniert wieder | Wieder verfügbar | Wieder erreichbar`,
    closed: words`
      Vorfall geschlossen | Vorfall abgeschlossen | Incident geschlossen | Störung geschlossen | Entwarnung`,
  },
  negations: {
    before: words`nicht | noch nicht | nie | kein | keine | soll | konnte nicht | versucht`,
    after: words`fehlgeschlagen | gescheitert | nicht`,
  },
  priorities: {
    critical: words`Kritisch | Dringend | Sofort | Höchste | Sehr hoch`,
    high: words`Hoch | Wichtig`,
    medium: words`Mittel | Normal`,
    low: words`Niedrig | Gering`,
    minimal: words`Sehr niedrig | Niedrigste`,
  },
  severities: {
    critical: words`Kritisch | Sehr hoch | Katastrophal`,
    high: words`Hoch | Schwer | Schwerwiegend | Erheblich`,
    medium: words`Mittel | Mäßig | Moderat`,
    low: words`Niedrig | Gering | Leicht`,
    minimal: words`Sehr niedrig | Unbedeutend | Vernachlässigbar`,
  },
  grades: words`Schweregrad | Priorität | Prio | Stufe | Grad | Klasse | Kritikalität`,
  planned: words`
    wird | werden | soll | sollen | sollte | sollten | muss | müssen | geplant | Plan | planen | zu tun | in
    Arbeit | laufend | später | künftig | zukünftig | Zukunft | nächste | nächster | nächstes | nächsten |
    vorgeschlagen | Vorschlag | empfohlen | Empfehlung | erwägen | langfristig`,
  examples: words`Beispiel | Beispiele | Zum Beispiel | Z.B | Muster`,
  nobody: words`
    Offen | Niemand | Keiner | Keine | Unbekannt | Nicht zugewiesen | Noch offen | Noch zu klären | Zu klären |
    Wird noch festgelegt | Verantwortlich | Name`,
  telling: words`
    vorfallbericht | vorfallsbericht | vorfall | vorfälle | störung | störungen | störungsbericht | ausfall |
    ausfälle | ausfallbericht | nachbetrachtung | ursachenanalyse | rückblick | zwischenfall`,
  otherKinds: words`
    leitfaden | anleitung | protokoll | besprechungsprotokoll | besprechungsnotizen | änderungsprotokoll |
    versionshinweise | handbuch | betriebshandbuch | checkliste | richtlinie | richtlinien | einführung |
    prozess | prozesse | vorgehensweise |
    projektplan | testplan | klinische studie | studienbericht`,
};

export default german;

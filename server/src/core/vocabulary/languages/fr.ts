import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';

const french: Vocabulary = {
  language: 'fr',
  conjunctions: words`et | &`,
  sections: {
    metadata: words`Métadonnées | Informations générales | Fiche de l'incident | Détails de l'incident`,
    summary: words`
      Résumé | Sommaire | Synthèse | Résumé de l'incident | Synthèse de l'incident | Résumé exécutif |
      Sommaire exécutif | Vue d'ensemble | Aperçu | En bref | Description de l'incident`,
    background: words`Contexte | Historique et contexte | Mise en contexte | Situation initiale | Arrière-plan`,
    impact: words`
      Conséquences | Incidence | Incidences | Impact de l'incident | Impact métier | Portée de l'impact |
      Étendue de l'impact | Périmètre de l'impact | Analyse d'impact | Répercussions | Effets`,
    userImpact: words`
      Impact utilisateur | Impact utilisateurs | Impact sur les utilisateurs | Impact client | Impact clients |
      Impact sur les clients | Conséquences pour les utilisateurs | Conséquences pour les clients`,
    technicalImpact: words`
      Impact technique | Impacts techniques | Impact sur les systèmes | Impact sur les services`,
    timeline: words`
      Chronologie | Chronologie détaillée | Chronologie de l'incident | Chronologie des événements |
      Déroulement | Déroulement de l'incident | Déroulé | Déroulé de l'incident | Déroulement des événements |
      Ligne de temps | Frise chronologique | Fil des événements | Suite des événements`,
    rootCause: words`
      Cause racine | Causes racines | Cause profonde | Causes profondes | Cause fondamentale |
      Causes fondamentales | Cause première | Cause initiale | Cause principale | Causes principales |
      Cause originelle | Analyse des causes | Analyse des causes racines | Analyse des causes profondes |
      Analyse de la cause racine | Origine de l'incident | Origine du problème`,
    whatHappened: words`
      Que s'est-il passé | Ce qui s'est passé | Qu'est-ce qui s'est passé | Cause directe | Cause immédiate |
      Cause technique`,
    fiveWhys: words`
      Les cinq pourquoi | Cinq pourquoi | Les 5 pourquoi | 5 pourquoi | Méthode des 5 pourquoi |
      Pourquoi est-ce arrivé | Pourquoi cela s'est produit | Pourquoi cela s'est-il produit |
      Comment est-ce arrivé`,
    trigger: words`
      Élément déclencheur | Éléments déclencheurs | Déclencheur | Déclencheurs | Événement déclencheur |
      Facteur déclenchant | Fait générateur`,
    contributingFactors: words`
      Facteurs contributifs | Facteur contributif | Facteurs contributeurs | Facteurs aggravants |
      Causes contributives | Causes secondaires | Facteurs favorisants`,
    detection: words`
      Détection de l'incident | Découverte | Délai de détection | Retard de détection |
      Comment l'incident a-t-il été détecté | Comment a-t-il été détecté | Comment l'avons-nous détecté`,
    diagnosis: words`Diagnostic | Enquête | Investigations | Recherche de la cause`,
    response: words`
      Réponse | Réponse à l'incident | Réaction | Gestion de l'incident | Prise en charge |
      Traitement de l'incident | Comment avons-nous réagi`,
    responders: words`
      Intervenants | Personnes impliquées | Équipes impliquées | Participants à la résolution | Acteurs |
      Qui est intervenu`,
    escalation: words`Escalade | Escalades | Remontée`,
    resolution: words`
      Résolution | Résolution de l'incident | Résolution et rétablissement | Rétablissement |
      Rétablissement du service | Retour à la normale | Remédiation | Correction | Solution | Récupération |
      Comment l'incident a-t-il été résolu | Comment a-t-il été résolu`,
    mitigation: words`
      Atténuation | Mesures d'atténuation | Mesures immédiates | Actions immédiates | Mesures d'urgence |
      Contournement | Solution de contournement | Solution temporaire | Mesures temporaires |
      Correctif temporaire | Confinement`,
    causeFix: words`
      Correctif | Correctif définitif | Correction définitive | Solution définitive | Solution permanente |
      Solution pérenne | Correction de la cause racine`,
    verification: words`Vérification | Vérifications | Validation`,
    wentWell: words`
      Ce qui a fonctionné | Ce qui a bien fonctionné | Ce qui s'est bien passé |
      Qu'est-ce qui a bien fonctionné | Points positifs | Points forts | Ce qui a marché | Ce qui a bien marché`,
    wentWrong: words`
      Ce qui n'a pas fonctionné | Ce qui a mal fonctionné | Ce qui s'est mal passé |
      Ce qui n'a pas bien fonctionné | Ce qui n'a pas marché | Qu'est-ce qui a mal fonctionné |
      Points négatifs | Points faibles | Points d'amélioration | Points à améliorer | Axes d'amélioration |
      Pistes d'amélioration | Ce qui peut être amélioré | Ce qui aurait pu mieux se passer`,
    gotLucky: words`
      Facteurs de chance | Facteur chance | Où nous avons eu de la chance | Là où nous avons eu de la chance |
      Ce qui a relevé de la chance | Coups de chance | Chance`,
    evaluation: words`Évaluation | Évaluation de la réponse | Bilan | Comment nous en sommes-nous sortis`,
    actionItems: words`
      Éléments d'action | Plan d'action | Plan d'actions | Actions à mener | Actions à entreprendre |
      Actions correctives | Action corrective | Actions correctives et préventives | Mesures correctives |
      Mesures correctives et préventives | Mesures | Mesures à prendre | Points d'action | Suivi |
      Actions de suivi | Suites à donner | Prochaines étapes | Étapes suivantes | Tâches | À faire |
      Améliorations | Actions d'amélioration`,
    lessons: words`
      Leçons apprises | Leçons retenues | Leçons tirées | Leçons | Enseignements | Enseignements tirés |
      Apprentissages | Retour d'expérience | Ce que nous avons appris | Qu'avons-nous appris | Points à retenir`,
    technicalLessons: words`Leçons techniques | Enseignements techniques`,
    processLessons: words`Leçons de processus | Enseignements organisationnels | Leçons organisationnelles`,
    prevention: words`
      Prévention | Mesures préventives | Actions préventives | Prévention de la récurrence |
      Éviter la récurrence | Comment éviter que cela se reproduise | Prévention des récidives`,
    recurrence: words`Récurrence | Incidents similaires | Incidents antérieurs | Incidents passés | Antécédents`,
    backlogCheck: words`Vérification du backlog | Revue du backlog`,
    incidentQuestions: words`Questions sur l'incident | Questions et réponses | Foire aux questions`,
    openQuestions: words`Questions ouvertes | Questions en suspens | Questions sans réponse | Points en suspens`,
    customerAdvice: words`Recommandations aux clients | Conseils aux clients | Recommandations pour les clients`,
    supporting: words`
      Informations complémentaires | Informations supplémentaires | Renseignements complémentaires |
      Éléments complémentaires | Documents associés | Documentation associée | Références |
      Pièces justificatives | Ressources | Preuves | Pour aller plus loin`,
    links: words`Liens | Liens utiles | Liens connexes | Liens associés`,
    metricsSnapshot: words`Métriques | Indicateurs | Indicateurs clés | Statistiques | Graphiques`,
    signOff: words`Validation et approbation | Approbation | Approbations | Signatures | Visa`,
    appendix: words`Annexe | Annexes`,
    technicalDetails: words`Détails techniques | Analyse technique | Précisions techniques`,
    communicationTimeline: words`
      Chronologie des communications | Suivi des communications | Communication de crise`,
    customerCommunication: words`
      Communication client | Communication clients | Communication externe | Communications externes |
      Communication aux clients | Communication aux utilisateurs`,
    internalCommunication: words`Communication interne | Communications internes | Courriel interne`,
    feedback: words`Commentaires et retours | Rétroaction`,
    scorecard: words`Tableau de bord | Fiche d'évaluation`,
  },
  fields: {
    incidentId: words`
      ID de l'incident | Identifiant | Identifiant de l'incident | Numéro d'incident | Numéro de l'incident |
      N° d'incident | Référence`,
    date: words`Date de l'incident | Date et heure`,
    authors: words`
      Auteur | Auteurs | Auteure | Auteur·rice·s | Auteur·e·s | Auteur·trice·s | Auteur·rice | Rédacteur |
      Rédacteurs | Rédactrice | Rédigé par | Écrit par | Responsable`,
    severity: words`Gravité | Sévérité | Niveau de gravité | Niveau de sévérité | Criticité`,
    status: words`Statut | État | Statut du document | État actuel | État du document`,
    affectedUsers: words`
      Utilisateurs affectés | Utilisateurs touchés | Utilisateurs impactés | Clients affectés |
      Clients touchés | Clients impactés | Nombre d'utilisateurs affectés | Nombre d'utilisateurs impactés`,
    duration: words`
      Durée | Durée totale | Durée de l'incident | Durée de la panne | Durée de l'interruption |
      Durée d'indisponibilité | Temps d'arrêt`,
    serviceDegradation: words`Dégradation du service | Symptômes | Symptôme`,
    revenueImpact: words`
      Impact financier | Impact sur le chiffre d'affaires | Impact sur les revenus | Perte de revenus | Coût`,
    systemsAffected: words`
      Systèmes affectés | Systèmes touchés | Systèmes impactés | Services affectés | Services touchés |
      Services impactés | Service affecté | Service touché | Service impacté | Composants affectés | Système |
      Systèmes | Composant | Composants`,
    dataLoss: words`Perte de données | Pertes de données`,
    sloImpact: words`Impact sur les SLO | Impact SLO | Impact SLA | Violation de SLO | Violation de SLA`,
    errorBudget: words`Budget d'erreur | Budget d'erreurs`,
    environment: words`Environnement | Environnements | Région | Régions`,
    team: words`Équipe | Équipes | Équipe responsable`,
    reporter: words`Signalé par | Rapporté par | Déclaré par | Déclarant`,
    incidentCommander: words`
      Commandant d'incident | Commandant de l'incident | Responsable de l'incident | Pilote de l'incident |
      Coordinateur de l'incident | Gestionnaire d'incident`,
    responders: words`Intervenants | Personnes impliquées | Astreinte | Équipe d'astreinte`,
    attendees: words`
      Participants | Participant·e·s | Animateur | Animateurs | Animateur·rice·s | Animatrice |
      Personnes présentes`,
    meeting: words`Réunion | Date de la réunion | Réunion prévue le`,
    recording: words`Enregistrement | Enregistrement de la réunion | Enregistrement de l'appel`,
    priority: words`Priorité | Niveau de priorité`,
    start: words`
      Début | Heure de début | Date de début | Début de l'incident | Début de la panne | Commencé à |
      Survenu le`,
    detected: words`
      Détecté | Détecté à | Détecté le | Heure de détection | Date de détection | Découvert le | Signalé le`,
    acknowledged: words`Pris en charge | Pris en charge à | Pris en compte | Acquitté à | Heure de prise en charge`,
    investigating: words`Début de l'enquête | Début des investigations`,
    causeFound: words`Cause identifiée | Cause trouvée`,
    mitigated: words`Atténué | Atténué à | Contenu | Fin de l'impact`,
    resolved: words`
      Résolu | Résolu à | Résolu le | Rétabli | Rétabli à | Heure de résolution | Date de résolution | Fin |
      Heure de fin | Date de fin | Fin de l'incident | Fin de la panne`,
    closed: words`Clos | Clos le | Clôturé | Clôturé le | Fermé le`,
    timeToDetect: words`Temps de détection | Temps moyen de détection`,
    timeToAcknowledge: words`
      Temps de réaction | Temps de réponse | Délai de prise en charge | Temps de prise en charge`,
    timeToMitigate: words`Temps d'atténuation | Délai d'atténuation`,
    timeToResolve: words`
      Temps de résolution | Délai de résolution | Temps de rétablissement | Délai de rétablissement`,
    detectedBy: words`Détecté par | Mode de détection | Moyen de détection | Découvert par`,
    ticket: words`Ticket d'incident | Billet`,
    channel: words`Canal | Canal Slack`,
    tags: words`Étiquettes | Mots-clés`,
    version: words`Version affectée | Versions affectées`,
    updated: words`Dernière mise à jour | Mis à jour le | Dernière modification`,
    reviewer: words`Relu par | Revu par | Relecteur | Relecteurs | Vérifié par`,
    approver: words`Approuvé par | Validé par | Approbateur`,
    published: words`Publié | Publié le | Date de publication`,
  },
  columns: {
    time: words`Heure | Quand | Horodatage | Date/heure | Date et heure`,
    date: words`Jour`,
    duration: words`Durée`,
    event: words`Événement | Événements | Description | Ce qui s'est passé | Quoi | Détails | Détail | Faits`,
    actionTaken: words`
      Action prise | Actions prises | Action réalisée | Mesure prise | Mesures prises | Réaction | Réponse`,
    evidence: words`Preuve | Preuves | Source`,
    action: words`
      Mesure à prendre | Mesures à prendre | Mesure | Tâche | Tâches | Élément d'action | Action à mener |
      Action corrective | À faire`,
    owner: words`Responsable | Responsables | Propriétaire | Assigné à | Attribué à | Qui | Porteur | Pilote`,
    priority: words`Priorité | Niveau de priorité | Urgence`,
    due: words`
      Échéance | Date d'échéance | Date limite | Date cible | Délai | Pour quand | Date prévue | Date butoir`,
    status: words`Statut | État | Avancement | Progrès | Complet`,
    kind: words`Catégorie | Genre`,
    ticket: words`Lien | Liens | Billet | # de problème | Numéro de problème`,
    identifier: words`Numéro | N°`,
    notes: words`Remarque | Remarques | Commentaire | Commentaires | Observations`,
  },
  actionStatuses: {
    open: words`
      Ouvert | Ouverte | À faire | Nouveau | Nouvelle | Planifié | Planifiée | Prévu | Prévue | En attente |
      Non commencé | Non commencée | Pas commencé | Non démarré | À planifier`,
    inProgress: words`
      En cours | Commencé | Commencée | Démarré | Démarrée | En cours de revue | Partiellement fait |
      En développement`,
    done: words`
      Fait | Faite | Terminé | Terminée | Complété | Complétée | Fermé | Fermée | Résolu | Résolue | Corrigé |
      Corrigée | Livré | Livrée | Déployé | Déployée | Achevé | Clos | Close | Oui`,
    dropped: words`
      Annulé | Annulée | Abandonné | Abandonnée | Rejeté | Rejetée | Refusé | Ne sera pas fait | Sans suite`,
  },
  actionKinds: {
    prevent: words`Prévenir | Prévention | Préventif | Préventive`,
    detect: words`Détecter | Détection | Surveillance | Supervision | Alertes`,
    mitigate: words`Atténuer | Atténuation`,
    repair: words`Réparer | Réparation | Corriger | Correction | Correctif`,
    process: words`Processus | Procédure | Documentation | Formation`,
  },
  lifecycles: {
    draft: words`Brouillon | Ébauche | En cours | En cours de rédaction | Provisoire`,
    review: words`
      En revue | En relecture | Relecture | En révision | À relire | En attente de validation |
      En cours de revue | En attente d'approbation`,
    published: words`
      Publié | Publiée | Finalisé | Terminé | Approuvé | Validé | Clos | Définitif | Complet | Complété`,
  },
  milestones: {
    start: words`
      Début de l'incident | L'incident commence | L'incident débute | L'incident a commencé |
      Début de la panne | La panne commence | La panne débute | Début de l'interruption | Début de l'impact |
      Premières erreurs | Première erreur | Apparition des erreurs | Les erreurs commencent |
      Le problème commence | Début du problème | Commence à échouer | Commencent à échouer`,
    detected: words`
      Détecté | Détectée | Détection | Détecte | Détectent | Découvert | Découverte | Alerte déclenchée |
      L'alerte se déclenche | Déclenchement de l'alerte | Alerte reçue | Réception d'une alerte | Constaté |
      Constatée | Remarqué | Signalé | Signalée | Signalement | Des utilisateurs signalent |
      Des clients signalent | Les utilisateurs signalent | Les clients signalent`,
    acknowledged: words`
      Prise en charge | Pris en charge | Prise en compte | Acquitté | Acquittée | Acquitte l'alerte |
      Astreinte engagée | L'astreinte répond | Incident déclaré | Déclaration de l'incident`,
    investigating: words`
      Début des investigations | Début de l'investigation | Début de l'enquête | Investigation en cours |
      Investigations en cours | Enquête en cours | Analyse en cours | Début de l'analyse | Début du diagnostic`,
    causeFound: words`
      Cause identifiée | Cause trouvée | Cause racine identifiée | Cause racine trouvée |
      Identification de la cause | Origine identifiée | Problème identifié | Cause confirmée`,
    mitigated: words`
      Atténué | Atténuée | Atténuation | Contourné | Contournement | Retour arrière | Retour en arrière |
      Rollback effectué | Rollback terminé | Correctif déployé | Correctif appliqué |
      Déploiement du correctif | Bascule effectuée | Service rétabli | Fin de l'impact`,
    resolved: words`
      Résolu | Résolue | Résolution | Rétablissement complet | Complètement rétabli | Entièrement rétabli |
      Retour à la normale | Revenu à la normale | Fin de l'incident | Fin de la panne | Incident terminé |
      Panne terminée | Problème corrigé`,
    closed: words`
      Incident clos | Incident clôturé | Incident fermé | Clôture de l'incident | Fermeture de l'incident`,
  },
  negations: {
    before: words`pas | non | jamais | aucun | aucune | sans | tentative de | sera | en attente de | pas encore`,
    after: words`échoué | échouée | a échoué | impossible`,
  },
  priorities: {
    critical: words`Critique | Urgent | Urgente | Immédiate | Maximale`,
    high: words`Haute | Élevée | Élevé | Important | Importante | Forte`,
    medium: words`Moyenne | Moyen | Normale | Modérée`,
    low: words`Basse | Faible`,
    minimal: words`Très faible | Très basse | Minimale`,
  },
  severities: {
    critical: words`Critique | Très élevée | Catastrophique | Bloquant`,
    high: words`Élevée | Élevé | Haute | Majeure | Majeur | Grave | Forte`,
    medium: words`Moyenne | Moyen | Modérée | Modéré`,
    low: words`Faible | Basse | Mineure | Mineur`,
    minimal: words`Négligeable | Très faible`,
  },
  grades: words`
    Gravité | Sévérité | Criticité | Priorité | Niveau | Niveau de gravité | Niveau de priorité | Classe`,
  planned: words`
    sera | seront | doit | doivent | devra | devront | devrait | devraient | prévu | prévue | prévus |
    prévues | prévoir | à faire | en cours | plus tard | futur | future | prochain | prochaine | proposé |
    proposer | proposition | recommandé | recommander | recommandation | envisager | envisagé | à long terme`,
  examples: words`Exemple | Exemples | Par exemple | Exemple de réponse`,
  nobody: words`
    À définir | À déterminer | À confirmer | À attribuer | Personne | Aucun | Aucune | Inconnu | Non attribué |
    Non assigné | Responsable | Nom`,
  telling: words`
    post mortem | incident | incidents | panne | pannes | interruption de service | interruptions de service |
    rapport d'incident | rapports d'incident | retour d'expérience | analyse des causes | bilan d'incident |
    rétrospective`,
  otherKinds: words`
    compte rendu de réunion | compte-rendu | procès-verbal | journal des modifications | notes de version |
    tutoriel | manuel | liste de vérification | procédure | procédures | politique | mode d'emploi |
    guide d'utilisation | processus | foire aux questions |
    plan de projet | plan de test | essai clinique`,
};

export default french;

import type { Vocabulary } from '../../vocabulary.ts';
import { words } from '../../words.ts';

export const sections: Vocabulary['sections'] = {
  metadata: words`Metadata | Incident details | Incident information | Incident metadata | Key facts`,
  summary: words`
    TL;DR | TLDR | Executive summary | Summary | Incident summary | Issue summary | Outage summary |
    Overview | Incident overview | Abstract | Synopsis | Postmortem summary | Outage description |
    Incident description | Description of the incident | At a glance | In brief`,
  background: words`Background | Context | Leadup | Lead-up | Background information | Initial state`,
  impact: words`
    Impact | Impacts | Business impact | Incident impact | Impact assessment | Impact analysis |
    Impact summary | Summary of impact | Scope of impact | Scope and impact | Impact and scope |
    Blast radius | What was affected | Who was affected | What was the impact`,
  userImpact: words`
    User impact | Customer impact | Impact on users | Impact on customers | End user impact |
    Impact to users | Impact to customers | User-facing impact | Customer-facing impact | Customer experience`,
  technicalImpact: words`
    Technical impact | System impact | Service impact | Infrastructure impact | Impact on systems |
    Impact on services`,
  timeline: words`
    Timeline | Time line | Time-line | Timeline of events | Timeline of the events | Timelines | Incident timeline | Issue timeline | Outage timeline |
    Event timeline | Timeline of the incident | Timeline of the outage | Full timeline | Chronology |
    Chronology of events | Sequence of events | Chain of events | Order of events | Detailed timeline |
    Incident updates | Incident log | Event log | Key events`,
  rootCause: words`
    Root cause | Root causes | Root cause analysis | Root causes identified | Root cause of the issue |
    Root cause of the outage | Root cause of the incident | Primary root cause | RCA | Cause | Causes |
    Cause analysis | Causal analysis | Cause of the incident | Cause of the outage | Underlying cause |
    What caused it | What was the root cause | What caused the incident | What caused the outage |
    Identified cause`,
  whatHappened: words`
    What happened | What exactly happened | Direct cause | Technical cause | Immediate cause |
    Proximate cause | Fault`,
  fiveWhys: words`
    Five whys | 5 whys | The five whys | The 5 whys | Five whys analysis | 5 whys analysis |
    Why it happened | Why did it happen | Why did this happen | Why this happened | How did it happen |
    How it happened | What went wrong and why`,
  trigger: words`Trigger | Triggers | Triggering event | Trigger event | What triggered it`,
  contributingFactors: words`
    Contributing factors | Contributing factor | Contributing conditions | Contributing conditions analysis |
    Contributors | Contributing causes | Aggravating factors | Secondary causes`,
  detection: words`
    Detection | Detection delay | Detection analysis | Incident detection | Problem detection |
    How was it detected | How it was detected | How did we detect it | How was the incident detected |
    How was the issue detected | How did we find out | Why detection was late | Time to detection |
    Discovery | Monitoring and detection`,
  diagnosis: words`
    Diagnosis | Investigation | Incident investigation | Discovery process | Troubleshooting | Triage |
    How was it diagnosed`,
  response: words`
    Response | Incident response | Incident response analysis | How did we respond | How we responded |
    Our response | Incident handling | What we did | What did we do`,
  responders: words`
    Responders | Incident responders | People involved | Names of people involved | Teams involved |
    Involved parties | Participants | Attendees | Postmortem attendees | Incident team | Response team |
    Who was involved`,
  escalation: words`Escalation | Escalations | Escalation path | Escalation timeline`,
  resolution: words`
    Resolution | Final resolution | Resolution and recovery | Mitigation & resolution |
    Mitigation and resolution | Resolution steps | Resolution details | Recovery | Recovery steps |
    Service restoration | Remediation | Solution | Solution implemented | How was it resolved |
    How it was resolved | How it was fixed | How was it fixed | How did we fix it | How we fixed it |
    How did we resolve it`,
  mitigation: words`
    Mitigation | Mitigations | Immediate mitigation | Immediate actions | Immediate actions taken |
    Immediate fix | Immediate response | Mitigators | Mitigation steps | Mitigation actions |
    Mitigating actions | Workaround | Workarounds | Short-term fix | Temporary fix | Containment | Stopgap`,
  causeFix: words`
    Root cause fix | Permanent fix | Permanent solution | Long-term fix | Long-term solution | Fix | Fixes |
    Fix applied | Fixes applied | Corrective fix`,
  verification: words`
    Verification | Validation | Verification of the fix | Fix verification | Recovery verification`,
  wentWell: words`
    What went well | What went right | Things that went well | What worked | Went well | What worked well |
    What did we do well | What we did well | Good | The good | Successes`,
  wentWrong: words`
    What went wrong | What went poorly | Things that went poorly | Things that went wrong |
    Things that went badly | Things that didn't go well | What didn't go well | What did not go well |
    What didn't go so well | What did not go so well | What didn't work | What did not work |
    What could have gone better | What could have been better | What could we have done better |
    What went badly | What could be improved | What we could improve | What can be improved |
    What needs improvement | Areas for improvement | Areas of improvement | Opportunities for improvement |
    Room for improvement | Went poorly | Went wrong | Didn't go well | Could have gone better | Bad |
    The bad | Breakdowns`,
  gotLucky: words`
    Where we got lucky | Where did we get lucky | How we got lucky | How did we get lucky | Got lucky |
    We got lucky | Where we were lucky | What went lucky | Lucky breaks | Luck`,
  evaluation: words`
    How did we do | How'd we do | Evaluation | Response evaluation | Evaluation of the response |
    Incident review`,
  actionItems: words`
    Action items | Action item | Actions | Actionables | Actions to take | Action points | Follow-ups |
    Follow ups | Followups | Follow-up | Follow up | Follow-up actions | Follow-up items |
    Follow-up action items | Follow-up tasks | Actions following review | Review actions |
    Postmortem actions | Corrective actions | Corrective action | Corrective action items |
    Corrective action plan | Corrective and preventive actions | Corrective and preventative actions |
    Corrective and preventative measures | Corrective and preventative measure |
    Corrective and preventive measures | Corrective measures | Next steps | Remediation items |
    Remediation actions | Remediation plan | Action plan | To do | Todo | Todos | To-dos | Tasks |
    Remediation / future work | Future work | Future actions | Planned actions | Outstanding actions |
    Improvement actions | Improvement plan | Improvements | Planned improvements | Long-term improvements |
    Medium-term improvements | Short-term improvements | Technical improvements | Process improvements |
    Documentation improvements | Going forward | Moving forward | Completed action items | Completed actions |
    Open action items | Remaining action items |
    How are we making incidents like this less likely or less impactful`,
  lessons: words`
    Lessons learned | Lessons learnt | Lessons | Learnings | Takeaways | Key takeaways | Key learnings |
    Key lessons | Insights | What we learned | What did we learn | What we have learned |
    What have we learned | What we learnt | Learnings and risks | Lessons and takeaways`,
  technicalLessons: words`Technical lessons | Technical learnings | Technical lessons learned | Technical`,
  processLessons: words`
    Process lessons | Process learnings | Process lessons learned | Organizational lessons |
    Organisational lessons | Process`,
  prevention: words`
    Prevention | Recurrence prevention | Prevention of recurrence | Preventing recurrence |
    Preventing a recurrence | Preventive measures | Preventative measures | Prevention measures |
    Preventive actions | Preventative actions | Future prevention | Future measures |
    How do we prevent this | How do we prevent this from happening again | How can we prevent this |
    How can we prevent this from happening again | How will we prevent this |
    How are we preventing it from happening again | How are we preventing this from happening again |
    What are we doing to prevent this`,
  recurrence: words`
    Recurrence | Similar incidents | Previous incidents | Past incidents | Prior incidents |
    Related incidents | Incident history`,
  backlogCheck: words`Backlog check | Backlog | Existing backlog items | Related backlog items`,
  incidentQuestions: words`
    Incident questions | Post incident analysis | Post-incident analysis | General questions | Questions |
    Questions to answer | Q&A`,
  openQuestions: words`Open questions | Unanswered questions | Unknowns | Outstanding questions`,
  customerAdvice: words`
    How can customers make incidents like this less impactful | Advice for customers |
    Recommendations for customers | Customer recommendations | What customers can do |
    What can customers do | Customer action required | Required customer action`,
  supporting: words`
    Supporting information | Supporting info | Supporting documents | Supporting documentation |
    Supporting material | Supporting data | Evidence | References | Resources | Further reading |
    Additional reading | Additional information | Additional notes | Additional details | Related items |
    Related documents | Related docs`,
  links: words`Links | Related links | Useful links | Relevant links | Links to relevant documentation`,
  metricsSnapshot: words`
    Metrics snapshot | Metric snapshot | Metric snapshots | Metrics | Key metrics | Incident metrics |
    Statistics | Stats | Graphs | Metrics and graphs`,
  signOff: words`Sign-off | Sign off | Signoff | Approval | Approvals | Review and approval`,
  appendix: words`Appendix | Appendices | Annex | Addendum | Appendix A | Appendix B | Appendix C`,
  technicalDetails: words`Technical details | Technical detail | Technical analysis | Deep dive`,
  communicationTimeline: words`
    Communication timeline | Communications | Communication | Messaging | Incident communication |
    Incident communications`,
  customerCommunication: words`
    Customer communication | Customer communications | External communication | External communications |
    External message | External messaging | Public communication | Public statement | User communication |
    Status page updates | Status page`,
  internalCommunication: words`
    Internal communication | Internal communications | Internal email | Internal message |
    Internal messaging | Stakeholder communication`,
  feedback: words`
    How can we make our incident communications more useful | Feedback | Provide feedback | Customer survey`,
  scorecard: words`Scorecard | Incident scorecard | Incident engagement scorecard`,
};

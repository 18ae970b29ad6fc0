import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';

const english: Vocabulary = {
  language: 'en',
  conjunctions: words`and | &`,
  sections: {
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
      Documentation improvements | Going forward | Moving forward |
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
  },
  fields: {
    incidentId: words`
      Incident ID | Incident number | Incident no | Incident | ID | Case ID | Postmortem ID |
      Incident reference | Reference`,
    date: words`
      Date | Incident date | Date of incident | Date of the incident | Date of outage | Outage date |
      Event date | Date and time`,
    authors: words`
      Author | Authors | Written by | Postmortem owner | Postmortem author | Report author | Owner | Owners |
      Prepared by | By`,
    severity: words`
      Severity | Sev | Severity level | Incident severity | Incident level | Impact level | Severity rating`,
    status: words`
      Status | Document status | Postmortem status | Incident status | Report status | Current status | State`,
    affectedUsers: words`
      Affected users | Users affected | Users impacted | Impacted users | Affected customers |
      Customers affected | Customers impacted | Impacted customers | Number of affected users |
      Number of users affected | User impact | Customer impact | Stakeholders impacted`,
    duration: words`
      Duration | Incident duration | Total duration | Outage duration | Impact duration |
      Total impact duration | Duration of impact | Duration of outage | Downtime | Total downtime |
      Length of outage`,
    serviceDegradation: words`Service degradation | Degradation | Symptoms | Symptom`,
    revenueImpact: words`
      Revenue impact | Financial impact | Revenue | Revenue loss | Cost | Revenue / contractual impact`,
    systemsAffected: words`
      Systems affected | Affected systems | Affected services | Affected service | Services affected |
      Service affected | Impacted services | Impacted systems | Services impacted | Systems impacted |
      Components affected | Affected components | Affected features | Affected products | Service | Services |
      Component | Components | System | Systems`,
    dataLoss: words`Data loss | Data lost | Lost data`,
    sloImpact: words`SLO impact | SLA impact | SLO | SLA | SLO violation | SLA violation | SLO/SLA violation`,
    errorBudget: words`
      Error budget | Error budget consumed | Error budget spent | Error budget impact | SLO budget consumed`,
    environment: words`Environment | Environments | Affected environment | Region | Regions | Affected regions`,
    team: words`Team | Teams | Owning team | Responsible team | Service owner | Teams involved`,
    reporter: words`Reporter | Reported by | Raised by | Opened by | Declared by`,
    incidentCommander: words`
      Incident commander | IC | Incident lead | Incident manager | Incident owner | Commander | Lead`,
    responders: words`
      Responders | Responder | Incident responders | Involved | People involved | Involved parties | On-call |
      On-call engineer | Response team`,
    attendees: words`
      Attendees | Attendance | Participants | Postmortem attendees | Meeting attendees | Facilitator |
      Facilitators`,
    meeting: words`
      Meeting | Meeting scheduled for | Meeting date | Postmortem meeting | Postmortem date |
      Postmortem meeting date | Review meeting | Review date | Date of review | Date of postmortem`,
    recording: words`Recording | Call recording | Meeting recording | Incident call recording`,
    priority: words`Priority | Incident priority`,
    start: words`
      Start | Started | Started at | Start time | Start date | Start date/time | Incident start |
      Incident start time | Incident started | Incident began | Outage start | Impact start | Impact started |
      Start of impact | Began | Began at | Beginning | Occurred | Occurred at | Time of incident`,
    detected: words`
      Detected | Detected at | Detection time | First detected | Incident detected | Time detected |
      Time of detection | Date detected | Discovered | Discovered at | Identified | Reported | Reported at`,
    acknowledged: words`
      Acknowledged | Acknowledged at | Acknowledgement time | Incident declared | Declared | Declared at |
      Response started`,
    investigating: words`Investigation started | Investigating since`,
    causeFound: words`Root cause identified | Root cause found | Cause identified | Cause found | Diagnosed at`,
    mitigated: words`
      Mitigated | Mitigated at | Mitigation time | Time mitigated | Time of mitigation | Impact end |
      Impact ended | End of impact`,
    resolved: words`
      Resolved | Resolved at | Resolution time | Time resolved | Time of resolution | Date of resolution |
      Resolved on | Recovered | Recovered at | Repaired | Repaired declared | Fixed | Fixed at | End | Ended |
      Ended at | End time | End date | End date/time | Incident end | Incident end time | Incident ended |
      Incident resolved | Outage end`,
    closed: words`Closed | Closed at | Closed on | Incident closed`,
    timeToDetect: words`Time to detect | Time to detection | TTD | MTTD | Time to discovery | Detection delay`,
    timeToAcknowledge: words`
      Time to acknowledge | Time to acknowledgement | TTA | MTTA | Time to respond | Time to response |
      Response time`,
    timeToMitigate: words`Time to mitigate | Time to mitigation | TTM | MTTM`,
    timeToResolve: words`
      Time to resolve | Time to resolution | Time to recovery | Time to recover | Time to restore |
      Time to repair | Time to fix | TTR | MTTR`,
    detectedBy: words`
      Detected by | Detection method | How detected | Detection source | Type of incident detected |
      Discovered by`,
    ticket: words`
      Ticket | Tickets | Incident ticket | Incident issue | Issue | Tracking issue | Jira | Support ticket`,
    channel: words`Channel | Incident channel | Slack channel | Slack thread | Slack | War room`,
    tags: words`Tags | Labels | Keywords`,
    version: words`Version | Versions | Affected version | Affected versions`,
    updated: words`Last updated | Last modified | Last update | Updated on`,
    reviewer: words`Reviewed by | Reviewer | Reviewers`,
    approver: words`Approved by | Approver | Approvers | Signed off by`,
    published: words`Published | Published on | Published at | Publication date | Date published`,
  },
  columns: {
    time: words`
      Time | Times | When | Timestamp | Date/Time | Date / time | Datetime | Date and time | Clock |
      Start time | UTC`,
    date: words`Date | Day`,
    duration: words`Duration | Elapsed | Elapsed time | Offset`,
    event: words`
      Event | Events | Description | Event description | What happened | What | Details | Happening |
      Activity | Who/What`,
    actionTaken: words`Action taken | Actions taken | Action/Impact | Response | Reaction`,
    evidence: words`Data link | Evidence | Source | Sources`,
    action: words`
      Action | Actions | Action item | Action items | Action point | Task | Tasks | Item | Follow-up |
      Follow up | What to do | To do | Todo | Corrective action | Improvement`,
    owner: words`
      Owner | Owners | Action owner | Assignee | Assignees | Assigned | Assigned to | Responsible |
      Responsible person | Who | DRI | Lead | Person | Team | Owner/Team`,
    priority: words`Priority | Prio | Urgency | Importance`,
    due: words`
      Due date | Due | Deadline | Target date | Target | Expected date | Expected completion |
      Expected completion date | Completion date | ETA | By when | Due by`,
    status: words`Status | State | Progress | Done | Completed`,
    kind: words`Type | Kind | Category | Action type`,
    ticket: words`
      Ticket | Tickets | Bug | Bugs | Issue | Issues | Issue link | Tracking | Tracking bug | Tracking issue |
      Link | Links | Ticket link | Jira | PR | Reference | Ticket/link`,
    identifier: words`ID | No | Number`,
    notes: words`Notes | Note | Comment | Comments | Remarks`,
  },
  actionStatuses: {
    open: words`
      Open | Todo | To do | New | Not started | Planned | Pending | Backlog | Proposed | Scheduled | Not done |
      Unstarted | Outstanding | Accepted | [ ] | 📝 | ⏳ | ⬜ | 🆕 | 🔴`,
    inProgress: words`
      In progress | Started | Ongoing | Doing | WIP | Work in progress | In review | Under way | Underway |
      Active | Partially done | Partial | Partly done | Blocked | 🔄 | 🚧 | 🟡`,
    done: words`
      Done | Complete | Completed | Closed | Fixed | Resolved | Finished | Shipped | Merged | Deployed |
      Released | Implemented | Yes | ✅ | ✔ | ☑ | [x] | 🟢`,
    dropped: words`
      Won't do | Won't fix | Wontfix | Will not do | Will not fix | Cancelled | Canceled | Dropped | Rejected |
      Declined | Abandoned | Obsolete | Duplicate | ❌ | 🚫`,
  },
  actionKinds: {
    prevent: words`Prevent | Prevention | Preventive | Preventative | Prevent recurrence`,
    detect: words`Detect | Detection | Detective | Monitoring | Alerting | Observability`,
    mitigate: words`Mitigate | Mitigation | Mitigating | Reduce impact | Limit impact`,
    repair: words`Repair | Fix | Fixes | Bug fix | Bugfix | Corrective | Remediate | Remediation | Cleanup`,
    process: words`Process | Documentation | Docs | Document | Training | Communication | Runbooks`,
  },
  lifecycles: {
    draft: words`Draft | In progress | WIP | Work in progress | Started | Incomplete | Preliminary | Open`,
    review: words`
      Review | In review | Under review | Ready for review | Reviewing | Reviewed | Pending review |
      Awaiting review | Awaiting approval | Needs review | Proposed`,
    published: words`
      Published | Final | Finalized | Finalised | Complete | Completed | Done | Approved | Closed | Public |
      Released`,
  },
  milestones: {
    start: words`
      Outage begins | Outage began | Outage starts | Outage started | Start of outage | Start of the outage |
      Incident begins | Incident began | Incident starts | Incident started | Start of incident |
      Start of the incident | Impact begins | Impact began | Impact starts | Impact started | Start of impact |
      Issue begins | Issue began | Issue starts | Issue started | Problem begins | Problem began |
      Problem starts | Problem started | Errors begin | Errors began | Errors start | Errors started |
      Begins failing | Began failing | Begin failing | Started failing | Starts failing | Start failing |
      Began to fail | Started to fail | First error | First failure | First occurrence | First impact`,
    detected: words`
      Detected | Detects | Alert fired | Alert fires | Alerts fired | Alerts fire | Alert triggered |
      Alert triggers | Alerts triggered | Alert raised | Alert received | Received alert | Received an alert |
      Alert went off | Alerts went off | Alert goes off | Alerted | Alarm fired | Alarm triggered |
      Alarms triggered | Alarm went off | Paged | Pager went off | Pager goes off | Noticed | Notices |
      Discovered | First report | First reported | First user report | First customer report | User report |
      Customer report | Users report | Users reported | Customers report | Customers reported | Reported by`,
    acknowledged: words`
      Acknowledged | Acknowledges | Acked | Acks | Incident declared | Declared incident |
      Declared an incident | Declares incident | Declares an incident | Incident opened | Incident created |
      On-call engaged | On-call responded | On-call responds | On-call joined | War room opened`,
    investigating: words`
      Investigating | Investigates | Investigated | Investigation started | Investigation starts |
      Investigation began | Investigation begins | Started investigation | Starts investigation |
      Began investigation | Begins investigation | Start of investigation | Looking into | Troubleshooting |
      Debugging | Triaging`,
    causeFound: words`
      Root cause identified | Root cause is identified | Root cause was identified | Root cause found |
      Root cause is found | Root cause was found | Root cause determined | Root cause confirmed |
      Root cause discovered | Root cause located | Identified root cause | Identified the root cause |
      Identifies root cause | Identifies the root cause | Found root cause | Found the root cause |
      Determined root cause | Determined the root cause | Cause identified | Cause found |
      Identified the cause | Found the cause | Issue identified | Issue is identified | Issue was identified |
      Identified the issue | Problem identified | Identified the problem | Found the problem`,
    mitigated: words`
      Mitigated | Mitigates | Mitigation applied | Mitigation deployed | Mitigation in place |
      Mitigation complete | Service restored | Service is restored | Services restored | Rolled back |
      Rollback complete | Rollback completed | Rollback finished | Rollback deployed | Reverted | Failed over |
      Failover complete | Failover completed | Workaround applied | Workaround in place | Workaround deployed |
      Hotfix applied | Hotfix deployed | Fix applied | Fix deployed | Fix released | Fix is deployed |
      Fix was deployed | Deployed a fix | Deployed the fix | Patch deployed | Stabilized | Stabilised |
      Impact ends | Impact ended | End of impact`,
    resolved: words`
      Resolved | Resolves | Recovered | Recovers | Fully restored | Fully operational | Outage ends |
      Outage ended | Outage over | End of outage | End of the outage | Incident ends | Incident ended |
      Incident over | End of incident | End of the incident | Back to normal | Returned to normal |
      Returns to normal | Return to normal | Operating normally | All clear | Issue fixed | Issue is fixed |
      Problem fixed | Problem is fixed`,
    closed: words`
      Incident closed | Incident is closed | Incident was closed | Closed the incident | Closed incident |
      Closes the incident | Postmortem initiated | Postmortem started | Incident marked as closed | Incident review closed | Stood down | Stands down`,
  },
  negations: {
    before: words`
      not | not yet | not fully | isn't | wasn't | aren't | weren't | hasn't | hadn't | haven't | didn't |
      couldn't | never | no | nobody | without being | to be | will be | would be | should be | could be | until`,
    after: words`failed | unsuccessful`,
  },
  priorities: {
    critical: words`Critical | Urgent | Highest | Blocker | Immediate | Must have`,
    high: words`High | Major | Important | Should have`,
    medium: words`Medium | Normal | Moderate | Med | Could have`,
    low: words`Low | Minor | Nice to have`,
    minimal: words`Lowest | Trivial`,
  },
  severities: {
    critical: words`Critical | Highest | Emergency | Severe | Catastrophic | Blocker`,
    high: words`High | Major | Serious`,
    medium: words`Medium | Moderate | Normal | Med`,
    low: words`Low | Minor`,
    minimal: words`Lowest | Trivial | Negligible | Informational | Cosmetic`,
  },
  grades: words`Sev | Severity | Severity level | S | P | Priority | Prio | Level | Grade | Class | Tier`,
  examples: words`Example | Examples | For example | Sample | Example answer | E.g`,
  nobody: words`
    TBD | TBC | TBA | Todo | To be determined | To be decided | To be defined | To be assigned | Nobody |
    No one | No owner | None | Unassigned | Not assigned | Unknown | Unowned | Needs owner | Owner needed |
    N/A | NA | Owner | Name | Someone`,
  telling: words`
    postmortem | post-mortem | post mortem | incident | outage | rca | retrospective | root cause analysis |
    root cause analyses | coe | correction of error | correction of errors | after-action review |
    after action report | service disruption`,
  otherKinds: words`
    runbook | playbook | minutes | meeting notes | changelog | change log | release notes | guide | guideline |
    tutorial | how to | handbook | policy | policies | process | processes | procedure | faq | readme |
    checklist | awesome | contributing | template for | templates | roadmap | specification | design doc |
    proposal | onboarding | code of conduct | best practices | rfc | adr | sprint | advisory | bug report |
    project plan | launch plan | rollout plan | migration plan | test plan | business plan | clinical trial |
    clinical study | trial report | study report | progress report | project report | case study`,
};

export default english;

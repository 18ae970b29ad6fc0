import type { Vocabulary } from '../../vocabulary.ts';
import { words } from '../../words.ts';

/** What labelled values tell. */
export const fields: Vocabulary['fields'] = {
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
    Total impact duration | Total outage duration | Total incident duration | Duration of impact |
    Duration of the impact | Duration of outage | Duration of the outage | Duration of incident |
    Duration of the incident | Downtime | Total downtime | Length of outage | Impact window | Outage window |
    Incident window | Window | Impact period | Outage period`,
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
};

/** What the columns of tables hold. */
export const columns: Vocabulary['columns'] = {
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
};

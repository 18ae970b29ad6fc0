import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';
import { columns, fields } from './english/fields.ts';
import { sections } from './english/sections.ts';

const english: Vocabulary = {
  language: 'en',
  conjunctions: words`and | &`,
  sections,
  fields,
  columns,
  actionStatuses: {
    open: words`
      Open | Todo | To do | New | Not started | Planned | Pending | Backlog | Proposed | Scheduled | Not done |
      Unstarted | Outstanding | Accepted | [ ] | ☐ | 📝 | ⏳ | ⬜ | 🆕 | 🔴`,
    inProgress: words`
      In progress | Started | Ongoing | Doing | WIP | Work in progress | In review | Under way | Underway |
      Active | Partially done | Partial | Partly done | Blocked | 🔄 | 🚧 | 🟡`,
    done: words`
      Done | Complete | Completed | Closed | Fixed | Resolved | Finished | Shipped | Merged | Deployed |
      Released | Implemented | Yes | ✅ | ✔ | ✓ | ☑ | [x] | 🟢`,
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
      Began to fail | Started to fail | First error | First failure | First occurrence | First impact |
      Fault occurs | Fault occurred |
            Service goes down | Service went down | Services go down | Services went down | Site goes down |
      Site went down | Website goes down | Website went down | Server goes down | Server went down | Servers go
      down | Servers went down | Database goes down | Database went down | System goes down | System went down |
      API goes down | API went down | Cluster goes down | Cluster went down | Site goes offline | Site went
      offline | Service goes offline | Service went offline | Becomes unavailable | Became unavailable | Become
      unavailable | Becomes unresponsive | Became unresponsive | Becomes unreachable | Became unreachable |
      Stops responding | Stopped responding | Stop responding | Degradation begins | Degradation began |
      Degradation starts | Degradation started | Failures begin | Failures began | Failures start | Failures
      started | Downtime begins | Downtime began | Downtime starts | Downtime started | Start of downtime |
      Disruption begins | Disruption began | Disruption starts | Disruption started | Outage occurs | Outage
      occurred | Incident occurs | Incident occurred`,
    detected: words`
      Detected | Detects | Alert fired | Alert fires | Alerts fired | Alerts fire | Alert triggered |
      Alert triggers | Alerts triggered | Alert raised | Alert received | Received alert | Received an alert |
      Alert went off | Alerts went off | Alert goes off | Alerted | Alarm fired | Alarm triggered |
      Alarms triggered | Alarm went off | Paged | Pager went off | Pager goes off | Noticed | Notices |
      Discovered | First report | First reported | First user report | First customer report | User report |
      Customer report | Team aware | Users report | Users reported | Customers report | Customers reported |
      Reported by`,
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
      Impact ends | Impact ended | End of impact | Repaired`,
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
  planned: words`
    will | shall | should | must | plan | planned | planning | to be | to do | todo | tbd | need to | needs
    to | needed to | in progress | ongoing | later | future | next | follow-up | propose | proposed |
    proposal | recommend | recommended | recommendation | consider | considered | considering | long-term`,
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
    clinical study | response plan | severity definition | incident drill | disaster drill | trial report | study report | progress report | project report | case study`,
};

export default english;

/** Templates of other shapes than the built-in one: other levels, orders, headers and languages. */
export const otherTemplates: readonly string[] = [
  `---
id: short
---

# Incident: [Title]

**Severity:** [Low/High]
**Date:** [YYYY-MM-DD]

## Summary

[What happened, in two sentences]

## Timeline

- HH:MM [What happened]

## Root Causes

[What had to come together]

## Action Items

- [ ] [What is done about it]
`,
  `---
id: field-sections
---

# [Title] postmortem

## Date

[YYYY-MM-DD]

## Authors

[Name]

## Status

[Draft/Published]

## Summary

[One paragraph]

## Impact

[Who noticed what]

## Trigger

[What set it off]

## Detection

[How it was noticed]

## Action Items

| Action Item | Type | Owner | Bug |
|-------------|------|-------|-----|
| [What] | [mitigate/prevent] | [Name] | [Link] |

## Lessons Learned

### What went well

- [What helped]

### What went wrong

- [What did not]

### Where we got lucky

- [What might have been worse]

## Timeline

[Times are UTC]

- HH:MM [Event]
`,
  `---
id: top-level
---

# 요약

[두 문장]

# 타임라인 (KST)

| 시간 | 이벤트 |
|------|--------|
| HH:MM | [무슨 일이 있었는가] |

---

# 근본 원인

[왜 일어났는가]

## 감지

[어떻게 알았는가]

---

# 액션 아이템

1. [할 일]

---

**비난 없는 문화를 따릅니다.**
`,
];

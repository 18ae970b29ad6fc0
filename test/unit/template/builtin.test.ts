import assert from 'node:assert/strict';
import { newPostmortem } from '../../../server/src/core/features/new-postmortem.ts';
import { builtinTemplates } from '../../../server/src/core/template/builtin.ts';
import {
  allSections,
  type SectionSchema,
  type Template,
} from '../../../server/src/core/template/template.ts';
import { analyse, builtin, linesOf } from '../../support/analyse.ts';
import { exampleDocument, type Values } from '../../support/example-document.ts';

const shared = {
  '[Incident Title]': 'Thumbnails not shown',
  '[Name(s)]': 'Imani Njoroge, Petr Svoboda',
  '[Name]': 'Imani Njoroge',
  '[Draft/Review/Published]': 'Review',
};

/** What the author of the template's example writes where no example stands. */
export const written: Readonly<Record<string, Values>> = {
  'blameless.en': {
    ...shared,
    '[INC-YYYYMMDD-HHMMSS]': 'INC-20251014-101500',
    '[YYYY-MM-DD]': '2025-10-14',
    '[Sev1/Sev2/Sev3]': 'Sev2',
    '[Name(s)]': 'Carol Bright',
    '[Engineering Manager]': 'Frank Osei',
  },
  'blameless.ko': {
    '[인시던트 제목]': 'Qwen 응답 불가',
    '[INC-YYYYMMDD-HHMMSS]': 'INC-20251014-101500',
    '[YYYY-MM-DD]': '2025-10-14',
    '[이름]': '김하늘',
    '[Sev1/Sev2/Sev3]': 'Sev2',
    '[초안/검토/게시]': '검토',
    '[엔지니어링 매니저]': '박서연',
  },
  'google-sre': shared,
  pagerduty: {
    ...shared,
    '[YYYY-MM-DD HH:MM]': '2025-05-22 14:00',
    '[Link to the recording of the incident call]': 'https://calls.example.com/10442',
  },
  atlassian: shared,
  'incident-io': shared,
  'aws-coe': shared,
  gitlab: {
    ...shared,
    '[YYYY-MM-DD]': '2025-04-05',
    '[S1/S2/S3/S4]': 'S2',
    '[Service(s)]': 'CI runners',
    '[Team]': 'Database reliability',
    '[Number, and from when to when]': '75 (09:10 to 10:25 UTC)',
  },
  'azure-pir': shared,
  kubernetes: shared,
  mybinder: { ...shared, '[YYYY-MM-DD]': '2025-03-16' },
  etcd: { ...shared, '[YYYY-MM-DD]': '2025-05-06' },
};

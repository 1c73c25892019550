// The addresses of the shortlist. May import: wire. Invariant: the first is the only one of the API that is written to.
import { ALWAYS, type Endpoint, NOWHERE, OF_A_THING } from './endpoint';
import { LEAD_PARAMETERS } from './lead-parameters';
import { leadHistoryViewSchema, leadsViewSchema, writtenSchema } from './leads';

export const LEAD_ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/api/leads',
    summary: 'The shortlist: things with group, owner, stage, next date and notes; one of them opened.',
    place: NOWHERE,
    parameters: LEAD_PARAMETERS.leads,
    answer: ['LeadsView', leadsViewSchema],
    problems: ALWAYS,
    write: {
      summary:
        'One command, { kind, payload, actor, seen }: pin, unpin, lead-edit, lead-stage or note. Refused as a conflict when the lead changed after the number `seen`.',
      answer: ['Written', writtenSchema],
      problems: ['unauthorized', 'forbidden', 'conflict', 'body-too-large', 'unsupported-type', ...OF_A_THING],
    },
  },
  {
    path: '/api/leads/history',
    summary: 'The audit: who changed which lead when, from what to what.',
    place: NOWHERE,
    parameters: LEAD_PARAMETERS.leadHistory,
    answer: ['LeadHistoryView', leadHistoryViewSchema],
    problems: ALWAYS,
  },
];

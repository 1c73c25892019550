// What the work on a lead can be called, and what may be written beside a name.
// May import: zod. Invariants: stages stand in the order of the work, the one that was set aside last; nothing here names a private person.
import { z } from 'zod';

/** 线索 → 接触 → 洽谈 → 签约 → 落地, or 搁置. */
export const leadStageSchema = z.enum(['clue', 'contact', 'talks', 'signed', 'landed', 'shelved']);
export type LeadStage = z.infer<typeof leadStageSchema>;

/** Longest name of a team or group, longest note, in characters. */
export const MAX_LEAD_NAME = 40;
export const MAX_NOTE = 500;

/** A mobile number or the number of an identity card, standing alone. */
const PRIVATE_NUMBER = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/;
/** Mail that people have for themselves; an office has its own domain. */
const PRIVATE_MAIL =
  /@(?:qq|vip\.qq|foxmail|163|126|yeah|139|189|sina|sohu|aliyun|gmail|outlook|hotmail|icloud)\.[a-z.]+/i;

/** Whether a text holds what identifies a private person: it is refused before it is written, since nothing written is ever removed. */
export function isPrivate(text: string): boolean {
  return PRIVATE_NUMBER.test(text.replace(/(?<=\d)[ -](?=\d)/g, '')) || PRIVATE_MAIL.test(text);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;
const PRIVATE_MESSAGE = 'it holds a private number or mailbox; give a team or a role mailbox';

/** A team, a role mailbox or a group: one short line. */
export const leadNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(MAX_LEAD_NAME)
  .refine((text) => !CONTROL.test(text), 'it holds control characters')
  .refine((text) => !isPrivate(text), PRIVATE_MESSAGE);

export const noteSchema = z
  .string()
  .trim()
  .min(1)
  .max(MAX_NOTE)
  .refine((text) => !CONTROL.test(text.replace(/[\r\n\t]/g, ' ')), 'it holds control characters')
  .refine((text) => !isPrivate(text), PRIVATE_MESSAGE);

/** A day that exists, `2026-12-31`. */
export const daySchema = z.iso.date();

// What a tab and a list of bookmarks call a page: its question, then its answer. May import: wire, _i18n, _ui.
import 'server-only';
import type { Metadata } from 'next';
import type { Sentence } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { toSentence } from '../_i18n/names';
import { type Question, questionMessages } from '../_i18n/questions';
import { toProblemTitle } from '../_ui/problem-title';
import type { Read } from './read';

type Opened<T> = { readonly read: Read<T>; readonly locale: Locale };

/** Title of a page whose answer is its headline; of one that could not be built what is wrong. */
export function toHeadlineTitle<T extends { readonly headline: Sentence }>(
  opened: Opened<T>,
  question: Question,
): Metadata {
  const { locale } = opened;
  return toTitle(opened, ({ headline }) => [questionMessages[locale][question], toSentence(headline, locale)]);
}

/** The same for any other question and answer. */
export function toTitle<T>(
  { read, locale }: Opened<T>,
  toWords: (view: T) => readonly [question: string, answer: string],
): Metadata {
  return { title: read.ok ? toWords(read.view).join(' ') : toProblemTitle(read.problem, locale) };
}

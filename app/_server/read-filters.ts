// What the lists can be filtered by: fields with their options, and the names of what is filtered by.
// May import: query, wire, _i18n, _ui types. Invariant: every field is a parameter of the list's JSON twin.
import 'server-only';
import { toRest } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';
import { readThings } from '#graph/query/thing-refs';
import { toFilterId } from '#graph/wire/parameters';
import type { Ref } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { listMessages } from '../_i18n/lists';
import { toName } from '../_i18n/names';
import { toWord } from '../_i18n/vocabulary';
import type { FilterField, FilterOption } from '../_ui/filter-form';
import type { PlainListKind } from '../_ui/lists/list-addresses';
import { readView } from './read';
import { readList } from './read-list';

const EVERY = new URLSearchParams({ limit: '200' });

/** Filters of a plain list, in reading order. Options that cannot be read are left out; the list itself says what is wrong. */
export async function readFilters(
  kind: PlainListKind,
  params: URLSearchParams,
  locale: Locale,
): Promise<readonly FilterField[]> {
  const m = listMessages[locale];
  const one = (name: string, label: string, options: readonly FilterOption[]): FilterField => {
    const value = params.get(name)?.replace(new RegExp(`^${name}:`), '') ?? undefined;
    return { name, label, value, options };
  };
  const stage = () =>
    one(
      'stage',
      m.stage,
      v.stageSchema.options.map((value) => ({ value, label: toWord('stage', value, locale) })),
    );
  switch (kind) {
    case 'segment':
      return [
        one('chain', m.chain, await readOptions('chain', locale)),
        stage(),
        one(
          'status',
          m.state,
          v.segmentStatusSchema.options.map((value) => ({ value, label: toWord('state', value, locale) })),
        ),
      ];
    case 'enterprise':
      return [
        one('district', m.district, await readOptions('district', locale)),
        one('chain', m.chain, await readOptions('chain', locale)),
        ...(params.has('segment') ? [one('segment', m.segmentFilter, await readSegmentOption(params, locale))] : []),
      ];
    case 'program':
      return [
        one(
          'kind',
          m.kind,
          v.programKindSchema.options.map((value) => ({ value, label: toWord('program', value, locale) })),
        ),
      ];
    case 'finding':
      return [
        one(
          'kind',
          m.kind,
          v.findingKindSchema.options.map((value) => ({ value, label: toWord('finding', value, locale) })),
        ),
      ];
    case 'indicator':
      return [one('subject', m.subject, await readSubjects(locale))];
    default:
      return [];
  }
}

/** "涪陵区、新型显示：" — what the filters name, as the head of a sentence. */
export function toScope(fields: readonly FilterField[], locale: Locale): string {
  const m = listMessages[locale];
  const names = fields.flatMap(({ value, options }) =>
    (value?.split(',') ?? []).map((part) => options.find((option) => option.value === part)?.label ?? part),
  );
  return names.length === 0 ? '' : m.scope(names.join(m.separator));
}

async function readOptions(kind: 'chain' | 'district', locale: Locale): Promise<readonly FilterOption[]> {
  const read = await readList(kind, EVERY);
  return read.ok ? read.view.items.map((item) => ({ value: toRest(item.id), label: toName(item, locale) })) : [];
}

/** The city, its industries, chains and districts. */
async function readSubjects(locale: Locale): Promise<readonly FilterOption[]> {
  const [industries, chains, districts] = await Promise.all([
    readList('industry', EVERY),
    readList('chain', EVERY),
    readList('district', EVERY),
  ]);
  const refs: readonly Ref[] = [industries, chains, districts].flatMap((read): Ref[] =>
    read.ok ? read.view.items : [],
  );
  const city = { value: 'city:chongqing', label: toWord('kind', 'city', locale) };
  return [city, ...refs.map((item) => ({ value: item.id, label: toName(item, locale) }))];
}

async function readSegmentOption(params: URLSearchParams, locale: Locale): Promise<readonly FilterOption[]> {
  const read = await readView(
    () => toFilterId('segment', params.get('segment') ?? undefined),
    async ({ store }, id) => [...(await readThings(store, id === undefined ? [] : [id])).values()],
  );
  return read.ok ? read.view.map((item) => ({ value: toRest(item.id), label: toName(item, locale) })) : [];
}

// The way down to the page of a thing: the list it stands in, and what it belongs to.
// May import: wire, _i18n. Invariant: every step is a page that leads to the thing.
import { toPath } from '#graph/model/ids';
import type { RelationType } from '#graph/model/relations';
import { stageSchema } from '#graph/model/vocabulary';
import type { Ref } from '#graph/wire/ref';
import type { ThingView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { toSpokenName } from '../_i18n/names';
import { toWord } from '../_i18n/vocabulary';
import type { Crumb } from './breadcrumb';
import { toListPath } from './lists/list-addresses';

/** Pages above the page of a thing. */
export function toTrail(view: ThingView, locale: Locale): readonly Crumb[] {
  const m = frameMessages[locale];
  const above = (type: RelationType) => toCrumbs(view, type, locale);
  switch (view.kind) {
    case 'segment':
      return [{ href: '/chains', label: m.chains }, ...above('IN_CHAIN')];
    case 'industry':
      return [{ href: '/chains', label: m.chains }];
    case 'enterprise':
      return [{ href: '/districts', label: m.districts }, ...above('LOCATED_IN')];
    case 'district':
      return [{ href: '/districts', label: m.districts }, ...above('IN_REGION')];
    case 'region':
      return [{ href: '/districts', label: m.districts }, ...above('PART_OF')];
    case 'industry-code':
      return [...toDataCrumbs(view, locale), ...above('PART_OF')];
    default:
      return toDataCrumbs(view, locale);
  }
}

/** What the page itself is, as the last step, where the steps above do not say it: the stage of a segment, the kind of others. */
export function toHere(view: ThingView, locale: Locale): string | undefined {
  const stage = stageSchema.safeParse(view.facts.find(({ key }) => key === 'stage')?.value).data;
  const kind = toWord('kind', view.kind, locale);
  if (stage !== undefined) return `${toWord('stage', stage, locale)} · ${kind}`;
  return ['industry', 'enterprise', 'district', 'region'].includes(view.kind) ? kind : undefined;
}

function toDataCrumbs({ kind }: ThingView, locale: Locale): readonly Crumb[] {
  const list = toListPath(kind);
  const data = { href: '/dataset', label: frameMessages[locale].data };
  return list === undefined ? [data] : [data, { href: list, label: toWord('kind', kind, locale) }];
}

/** The main one of what a relation leads to. */
function toCrumbs(view: ThingView, type: RelationType, locale: Locale): readonly Crumb[] {
  const group = view.groups.find((item) => item.type === type && item.direction === 'out');
  const first = group?.items.find(({ relation }) => relation.main !== false) ?? group?.items[0];
  return first === undefined ? [] : [toCrumb(first, locale)];
}

function toCrumb(ref: Ref, locale: Locale): Crumb {
  const { text, lang } = toSpokenName(ref, locale);
  return { href: toPath(ref.id), label: text, lang };
}

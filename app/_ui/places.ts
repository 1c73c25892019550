// The places of the frame and which pages belong to them. May import: nothing. Invariant: the page of a thing belongs to the place that lists it.

export type PlaceWord = 'city' | 'explore' | 'chains' | 'gaps' | 'districts' | 'leads' | 'data';
type Place = { readonly href: string; readonly word: PlaceWord; readonly sections: readonly string[] };

export const PLACES: readonly Place[] = [
  { href: '/', word: 'city', sections: [] },
  { href: '/explore', word: 'explore', sections: ['paths'] },
  { href: '/chains', word: 'chains', sections: ['chain', 'industry', 'industries', 'segment', 'segments'] },
  {
    href: '/gaps',
    word: 'gaps',
    sections: ['opportunities', 'verify', 'targets', 'scenario', 'dossier', 'briefing', 'why'],
  },
  {
    href: '/districts',
    word: 'districts',
    sections: ['compare', 'district', 'region', 'regions', 'enterprise', 'enterprises'],
  },
  { href: '/leads', word: 'leads', sections: ['leads'] },
  {
    href: '/dataset',
    word: 'data',
    sections: [
      ...['source', 'sources', 'indicator', 'indicators', 'finding', 'findings', 'program', 'programs'],
      ...['event', 'events', 'industry-code', 'industry-codes'],
    ],
  },
];

/** Value of `aria-current` for a place seen from an address. */
export function toCurrent(place: Place, path: string): 'page' | 'true' | undefined {
  if (place.href === path) return 'page';
  return place.sections.includes(path.split('/')[1] ?? '') ? 'true' : undefined;
}

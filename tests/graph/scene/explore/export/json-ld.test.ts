import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toJsonLd } from '#graph/scene/explore/export/json-ld';
import { buildSmallExport } from './small-export';

const memberSchema = z.looseObject({
  '@id': z.string(),
  '@type': z.array(z.string()),
  derivedFrom: z.array(z.string()).optional(),
});
const documentSchema = z.looseObject({
  '@context': z.record(z.string(), z.unknown()),
  '@id': z.string(),
  'prov:generatedAtTime': z.unknown(),
  'prov:wasDerivedFrom': z.unknown(),
  'prov:hadMember': z.array(memberSchema),
});
const document = documentSchema.parse(JSON.parse(toJsonLd(buildSmallExport())));
const members = document['prov:hadMember'];
const find = (id: string) => members.find((member) => member['@id'] === id);

describe('JSON-LD', () => {
  it('says when it was made and from which data', () => {
    expect(document['prov:generatedAtTime']).toEqual({
      '@value': '2026-11-25T14:03:00+08:00',
      '@type': 'xsd:dateTime',
    });
    expect(document['prov:wasDerivedFrom']).toMatchObject({ 'schema:version': '1.2.3', 'schema:identifier': 'abc123' });
  });

  it('names things by their pages and derives them from their sources', () => {
    expect(find('https://atlas.example/segment/display.glass')).toMatchObject({
      '@type': ['Segment', 'prov:Entity'],
      state: 'weak',
      chain: 'https://atlas.example/chain/display',
      derivedFrom: ['https://atlas.example/source/a', 'https://atlas.example/source/b'],
    });
  });

  it('makes a statement of each relation, with sources of its own', () => {
    const statements = members.filter((member) => member['@type'].includes('rdf:Statement'));
    expect(statements.length).toBe(6);
    expect(statements.find((member) => member['predicate'] === 'FEEDS')).toMatchObject({
      subject: 'https://atlas.example/segment/display.glass',
      object: 'https://atlas.example/segment/display.panel',
      necessity: 'required',
      derivedFrom: ['https://atlas.example/source/b'],
    });
    expect(new Set(statements.map((member) => member['@id'])).size).toBe(6);
  });

  it('holds every source that it derives from', () => {
    const derived = new Set(members.flatMap((member) => member.derivedFrom ?? []));
    expect(derived.size).toBe(2);
    for (const id of derived) expect(find(id)).toBeDefined();
  });

  it('has a meaning for every key: a term of its context, a known prefix, or a word of the vocabulary', () => {
    const prefixes = Object.keys(document['@context']);
    expect(document['@context']['@vocab']).toBe('urn:chainatlas:term:');
    for (const key of members.flatMap((member) => Object.keys(member))) {
      const [prefix = ''] = key.split(':');
      if (key.includes(':')) expect(prefixes).toContain(prefix);
    }
  });
});

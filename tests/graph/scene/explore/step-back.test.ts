import { describe, expect, it } from 'vitest';
import { drawPicture } from '#graph/scene/explore/export/draw-picture';
import { listViewFacts } from '#graph/scene/explore/export/view-facts';
import { arrangeLanes } from '#graph/scene/explore/lanes/arrange-lanes';
import { BACK, buildStepBack } from '#graph/scene/explore/step-back';
import { exploreMessages } from '../../../../app/_i18n/explore';
import { askSmall, id } from './export/small-export';

const asked = (query: string) => {
  const given = askSmall(query);
  const { atlas, kept, state } = given;
  const arrangement = arrangeLanes({ atlas, ids: kept.ids, scope: state.scope, grouping: state.grouping });
  return { given, svg: drawPicture(given, { arrangement, palette: (token) => `#${token}` }).svg };
};
const countBack = (svg: string) => svg.split(`<g opacity="${BACK.mark}">`).length - 1;

describe('what steps back', () => {
  const { atlas } = askSmall('scope=chain:display');
  const glass = id('segment:display.glass');
  const chain = id('chain:display');

  it('is everything but what is in front, and the grounds that hold it', () => {
    const { isMarkBack, isGroundBack } = buildStepBack({ atlas, front: new Set([glass]), context: new Set() });
    expect([glass, chain].map(isMarkBack)).toEqual([false, true]);
    expect([{ thing: glass }, { thing: chain }, { thing: undefined }].map(isGroundBack)).toEqual([false, false, false]);
    expect(isGroundBack({ thing: id('segment:display.other') })).toBe(true);
  });

  it('is only the background of the filters while nothing is selected', () => {
    const { isMarkBack, isGroundBack } = buildStepBack({ atlas, front: new Set(), context: new Set([glass]) });
    expect([glass, chain].map(isMarkBack)).toEqual([true, false]);
    expect(isGroundBack({ thing: glass })).toBe(false);
  });

  it('steps back in an exported picture as it does on the screen', () => {
    const [calm, selected] = [asked('scope=chain:display'), asked('scope=chain:display&select=segment:display.glass')];
    expect(countBack(selected.svg)).toBeGreaterThan(countBack(calm.svg));
  });
});

it('an export calls the lines what the switches under the picture call them', () => {
  const m = exploreMessages.zh;
  const fact = listViewFacts(askSmall('scope=chain:display')).find(({ item }) => item === m.lines);
  expect(fact?.value).toBe(m.lineFeeds);
});

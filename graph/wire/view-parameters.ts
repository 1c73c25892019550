// Parameters that shape the picture of a page and leave the data as they are. May import: zod, wire. Invariant: each is a short text.
import { z } from 'zod';
import { MAX_LIST_LENGTH } from './view-text';

const view = (text: string) =>
  z
    .string()
    .max(MAX_LIST_LENGTH)
    .describe(`${text} Shapes the picture of the page; the data stay the same.`)
    .optional();
/** What the address of a picture of the city or of a chain remembers; graph/wire/view-state.ts reads it. */
export const VIEW = {
  lens: view('Lens.'),
  select: view('Selected thing.'),
  states: view('States kept in the picture.'),
  expand: view('Things whose neighbours are drawn.'),
  camera: view('Camera of the canvas.'),
};
/** What the address of the explorer remembers; graph/wire/explore-state.ts reads it. */
export const EXPLORE_VIEW = {
  reading: view('Lanes, force or map.'),
  lens: VIEW.lens,
  of: view('District of the lens share.'),
  grouping: view('What firms stand together by.'),
  scope: view('Chains side by side.'),
  industry: view('Industries kept in the picture.'),
  chain: view('Chains kept in the picture.'),
  stage: view('Stages kept in the picture.'),
  state: view('States kept in the picture.'),
  district: view('Districts kept in the picture.'),
  region: view('Regions kept in the picture.'),
  firm: view('Kinds of firms kept in the picture.'),
  tag: view('Tags of firms kept in the picture.'),
  confidence: view('Confidences kept in the picture.'),
  year: view('Years kept in the picture.'),
  open: view('Groups of neighbours that are drawn.'),
  lines: view('Relations drawn for all.'),
  select: VIEW.select,
  path: view('Both ends of a path.'),
  off: view('Firms, segments and districts that are switched off.'),
  outside: view('Segments that can no longer be bought outside.'),
  tiles: view('Districts as tiles.'),
  camera: VIEW.camera,
};

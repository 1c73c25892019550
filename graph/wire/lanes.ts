// Positions and routes of one chain drawn as lanes, computed on the server (scene/lanes) and sent with the view.
// May import: zod, model. Invariants: x grows downstream, y grows downwards, both in CSS pixels at zoom 1; routes never pass through a card.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import * as v from '#graph/model/vocabulary';

const px = z.number();
export const pointSchema = z.object({ x: px, y: px });
export const boxSchema = z.object({ x: px, y: px, width: px, height: px });

/** A lane: rim in, the three stages, rim out. */
export const laneSchema = boxSchema.extend({ lane: z.enum(['rim-in', ...v.stageSchema.options, 'rim-out']) });
/** A card of a segment, or of another chain at the rim (then the id is the chain's, once per rim side). */
export const cardBoxSchema = boxSchema.extend({ id: nodeIdSchema, rim: z.enum(['in', 'out']).optional() });
/** One drawn link: the supply links it stands for, and its bends from start to end. */
export const routeSchema = z.object({
  id: z.string(),
  links: z.array(z.string()),
  from: nodeIdSchema,
  to: nodeIdSchema,
  points: z.array(pointSchema),
});
export const lanesSchema = z.object({
  width: px,
  height: px,
  lanes: z.array(laneSchema),
  cards: z.array(cardBoxSchema),
  routes: z.array(routeSchema),
});
export type Lanes = z.infer<typeof lanesSchema>;
export type LaneBox = z.infer<typeof laneSchema>;
export type CardBox = z.infer<typeof cardBoxSchema>;
export type Route = z.infer<typeof routeSchema>;

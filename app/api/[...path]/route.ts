import { answerNothing } from '../../_server/answer';

/** Every address under /api that is no address, whatever the method. */
export const GET = answerNothing;
export const POST = answerNothing;
export const PUT = answerNothing;
export const PATCH = answerNothing;
export const DELETE = answerNothing;
export const OPTIONS = answerNothing;

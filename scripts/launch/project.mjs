// @ts-check
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project, whatever folder a command is called from. */
export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

// zod asks the browser whether it may compile its checks; our policy forbids it, and the mere question is reported as a breach.
// Has to be imported by whatever checks an answer in the browser, before the schemas are loaded.
import { config } from 'zod';

config({ jitless: true });

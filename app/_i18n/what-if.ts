// Words of the way into a stress test, apart from its page so that others carry no more. May import: define-messages.
// Invariant: asks, and claims nothing.
import { defineMessages } from './define-messages';

export const whatIfMessages = defineMessages({ whatIf: '停掉它会怎样？' }, { whatIf: 'What if it stops?' });

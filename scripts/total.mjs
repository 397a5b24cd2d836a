/** Prints one line that adds up the named suites, and fails when one failed or ran nothing. */
import { countsOf, sentence, sum } from './counts.mjs';

const total = sum(process.argv.slice(2).map(countsOf));
console.log(sentence(total));
process.exit(total.failed === 0 ? 0 : 1);

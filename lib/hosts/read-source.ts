import { type Source, longestRead } from './adapter.ts';
import { type Address, parameterOf } from './address.ts';
import { type Captured, capture } from './capture.ts';
import { type PageFacts } from './page-facts.ts';
import { cleaned } from './shape.ts';

/** What one source gives on this page, or nothing. */
export function readSource(source: Source, address: Address, facts: PageFacts): Captured | undefined {
  switch (source.from) {
    case 'parameter': {
      const value = parameterOf(address, source.name);
      return value === undefined ? undefined : capture(source.pattern ?? '{ref}', value, 'address', source);
    }
    case 'path':
    case 'hash':
      return capture(source.pattern, address[source.from], 'address', source);
    case 'title':
      return capture(source.pattern, cleaned(facts.title, longestRead.title), 'text', source);
    case 'selector': {
      if (!Object.hasOwn(facts.readings, source.selector)) return undefined;
      const text = cleaned(facts.readings[source.selector]!, longestRead.reading);
      return capture(source.pattern ?? '{ref}', text, 'text', source);
    }
  }
}

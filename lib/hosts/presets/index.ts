import { type Adapter } from '../adapter.ts';
import { apricot } from './apricot.ts';
import { casa } from './casa.ts';
import { civicase } from './civicase.ts';
import { directus } from './directus.ts';
import { dynamics } from './dynamics.ts';
import { oscar } from './oscar.ts';
import { practiceAgency } from './practice-agency.ts';
import { primero } from './primero.ts';
import { redmine } from './redmine.ts';
import { requestTracker } from './request-tracker.ts';
import { salesforce } from './salesforce.ts';
import { suitecrm } from './suitecrm.ts';
import { tryton } from './tryton.ts';

/** Every case system that Sidelight knows, in the order in which it is offered. */
export const presets: readonly Adapter[] = [
  salesforce,
  dynamics,
  primero,
  casa,
  apricot,
  civicase,
  suitecrm,
  oscar,
  directus,
  redmine,
  requestTracker,
  tryton,
  practiceAgency,
];

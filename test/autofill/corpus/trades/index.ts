import { checkups } from './checkups';
import { education } from './education';
import { employment } from './employment';
import { equipment } from './equipment';
import { farming } from './farming';
import { forestry } from './forestry';
import { hotline } from './hotline';
import { inspection } from './inspection';
import { library } from './library';
import { relief } from './relief';
import { roads } from './roads';
import { waste } from './waste';
import type { Trade } from '../trade';

/** Bureaus of a county that does not exist, each with what it keeps and what it is asked. */
export const TRADES: readonly Trade[] = [
  education,
  equipment,
  roads,
  farming,
  relief,
  library,
  checkups,
  employment,
  waste,
  inspection,
  hotline,
  forestry,
];

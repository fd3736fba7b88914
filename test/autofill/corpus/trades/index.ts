import { aid } from './aid';
import { archives } from './archives';
import { checkups } from './checkups';
import { disability } from './disability';
import { education } from './education';
import { employment } from './employment';
import { environment } from './environment';
import { equipment } from './equipment';
import { farming } from './farming';
import { fire } from './fire';
import { forestry } from './forestry';
import { hotline } from './hotline';
import { housing } from './housing';
import { inspection } from './inspection';
import { insurance } from './insurance';
import { library } from './library';
import { machinery } from './machinery';
import { media } from './media';
import { relief } from './relief';
import { rescue } from './rescue';
import { river } from './river';
import { roads } from './roads';
import { safety } from './safety';
import { school } from './school';
import { SIX_TRADES } from './six';
import { subsidies } from './subsidies';
import { transit } from './transit';
import { veterans } from './veterans';
import { volunteers } from './volunteers';
import { waste } from './waste';
import { water } from './water';
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

/** Bureaus of other counties, with other habits. */
export const MORE_TRADES: readonly Trade[] = [
  safety,
  water,
  disability,
  subsidies,
  volunteers,
  environment,
  housing,
  archives,
  school,
  insurance,
  rescue,
  fire,
  aid,
  machinery,
  media,
  river,
  transit,
  veterans,
  ...SIX_TRADES,
];

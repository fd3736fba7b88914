import { serveDesk } from './serve-desk';
import { createSourceDesk } from './source-desk';

serveDesk(createSourceDesk(), self);

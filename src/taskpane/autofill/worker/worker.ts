import { serveDesk } from './serve-store';
import { createSourceDesk } from './source-store';

serveDesk(createSourceDesk(), self);

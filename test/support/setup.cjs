if (typeof document !== 'undefined') require('./dom.ts');

import { FAMILY_NAMES, SEVERITY_NAMES, type RuleFamily, type Severity } from '../../rules/rule';

export { FAMILY_NAMES };

/** The gravest first. */
export const SEVERITIES = Object.keys(SEVERITY_NAMES) as readonly Severity[];

/** In the order of the catalogue. */
export const FAMILIES = Object.keys(FAMILY_NAMES) as readonly RuleFamily[];

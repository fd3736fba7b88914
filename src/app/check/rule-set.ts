import { RULES } from '../../rules';
import { digest } from '../../text/digest';

/** Names the rules that a report was made with: how many there are, and a sign that differs when one of them changes. */
export function ruleSetVersion(): string {
  const facts = RULES.map(({ code, name, severity, forms, messages, options }) => [
    code,
    name,
    severity,
    forms,
    messages,
    options,
  ]);
  return `${RULES.length}-${digest(JSON.stringify(facts)).slice(-6).toUpperCase()}`;
}

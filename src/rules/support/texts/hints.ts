/** Words with which a form tells how it is to be filled; nobody reports in them. */
const HINTS: readonly RegExp[] = [
  /[(（](?:限|不超过|控制在)?\s*\d{2,4}\s*字(?:以内|以下|之内|左右)?[)）]/,
  /(?:请|此处|在此)(?:如实|简要|据实|逐项)?(?:填写|填报|填列|输入|描述|说明)/,
  /(?:需|应当|须|应)(?:单独)?说明(?:原因|理由)/,
  /^(?:填写说明|填表说明|填报说明|填表要求)/,
  /结合(?:本(?:单位|部门|项目))?自评情况/,
  /(?:^|[^A-Za-z])[XxＸ×]{2,}(?:年|项|单位|部门|个|人|元|%|万)/,
];

/** The words of the form's own instructions that a text still holds; undefined when it holds none. */
export function hintIn(text: string): string | undefined {
  for (const pattern of HINTS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

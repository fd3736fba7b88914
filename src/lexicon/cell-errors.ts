/** What an error value of Excel means to somebody who sees it, and what to do about it. */
export interface CellErrorWords {
  readonly meaning: string;
  readonly advice: string;
}

/** By the error as the cell shows it. */
export const CELL_ERRORS: Readonly<Record<string, CellErrorWords>> = {
  '#REF!': {
    meaning: '公式引用的单元格已经被删除',
    advice: '请按表重新写公式，或直接填数',
  },
  '#NAME?': {
    meaning: '公式里有认不出的函数或名称，多半是拼错，或者用了别的软件才有的函数',
    advice: '请改正函数名，或直接填数',
  },
  '#DIV/0!': {
    meaning: '公式的除数是 0 或空白',
    advice: '请核对作除数的那一格；确实是 0 的，这一格填「—」或留空',
  },
  '#VALUE!': {
    meaning: '公式把文字当作数来算',
    advice: '请把所引用的单元格改成数，单位写在单位栏，或直接填数',
  },
  '#N/A': {
    meaning: '公式要查找的内容没有找到',
    advice: '请核对要查找的名称和查找的区域，或直接填写',
  },
  '#NUM!': {
    meaning: '公式算出的数太大，或者算不出来',
    advice: '请核对公式引用的数，或直接填数',
  },
  '#NULL!': {
    meaning: '公式里两个区域之间少了逗号或冒号',
    advice: '请改正公式，或直接填数',
  },
};

/** Errors that only newer programs show; each says that the formula gave no result. */
export const NEW_CELL_ERRORS: readonly string[] =
  '#SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #BUSY! #CONNECT! #UNKNOWN! #EXTERNAL!'.split(' ');
export const NO_RESULT: CellErrorWords = {
  meaning: '公式没有算出结果',
  advice: '请核对公式，或直接填写',
};

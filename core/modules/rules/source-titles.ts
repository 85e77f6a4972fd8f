/** What a source's file is called for people: packs cite the file, so that a sentence can be found. */
const TITLES: Readonly<Record<string, string>> = {
  'yongchuan-five-ones-points-stars.txt': '重庆永川的公开报道',
  'suixi-classified-management.txt': '安徽濉溪经开区的公开材料',
  'luzhou-six-in-one.txt': '四川泸州的公开材料',
  'huangshi-three-syncs.txt': '湖北黄石的公开报道',
  'four-projects-plan.txt': '“四大工程”方案',
  ours: '本产品设定',
};

/** The title of a source; its own name where it is a regulation, or a district's own paper. */
export const sourceTitle = (file: string): string => TITLES[file] ?? file;

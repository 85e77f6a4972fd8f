/** A notice of 2027 such as the State Council could publish it; invented, and whole. */
import { readNotice } from '@core/shared/calendar/notice';

export const NOTICE_2027_TEXT = `
元旦：1月1日（周五）至3日（周日）放假，共3天。
春节：2月5日（农历除夕、周五）至13日（周六）放假调休，共9天。1月30日（周六）、2月20日（周六）上班。
清明节：4月3日（周六）至5日（周一）放假，共3天。
劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
端午节：6月9日（周三）放假1天。
中秋节：9月15日（周三）放假1天。
国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。`;

const { holidays, workdays, problems } = readNotice(NOTICE_2027_TEXT, 2027);
if (problems.length > 0) throw new Error(problems.join('; '));
export const NOTICE_2027 = { holidays: [...holidays], workdays: [...workdays] };

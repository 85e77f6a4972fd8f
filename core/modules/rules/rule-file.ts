/**
 * A rule pack as a file that counties hand to each other.
 *
 * U1 One line says what it is and its SHA-256, the next is the pack in canonical JSON: equal packs
 *    give equal files.
 * U2 A file whose checksum is not that of its pack is refused: something was lost or altered.
 * U3 What is in it is weighed like any other pack.
 */
import type { RulePack } from '@core/rulepacks/rule-pack.contract';
import { rulePack } from '@core/rulepacks/rule-pack.contract';
import { canonical } from '@core/shared/canonical';
import type { Fault } from './fault';
import { faultsOf } from './faults';

const MARK = 'liangxin-rule-pack/1';
/** A pack has at most 400,000 characters, of three bytes each. */
const MOST_BYTES = 1_500_000;

type Sha256 = (content: string | Uint8Array) => string;

/** U1: the file of a pack. */
export function ruleFile({ own: _own, ...pack }: RulePack, sha256: Sha256): string {
  const text = canonical(pack);
  return `${MARK} sha256:${sha256(text)}\n${text}\n`;
}

export type OpenedRuleFile =
  | { readonly wrong: string }
  | { readonly pack: RulePack; readonly sha256: string; readonly faults: readonly Fault[] };

/** What a file holds, or why it is none. */
export function openRuleFile(bytes: Uint8Array, sha256: Sha256): OpenedRuleFile {
  if (bytes.length > MOST_BYTES) return { wrong: '文件太大，不是规则包' };
  const [head = '', body = ''] = new TextDecoder().decode(bytes).split('\n');
  const said = new RegExp(`^${MARK} sha256:([0-9a-f]{64})\\r?$`).exec(head)?.[1];
  if (!said) return { wrong: '不是从本产品导出的规则包' };
  const text = body.replace(/\r$/, '');
  if (sha256(text) !== said) return { wrong: '校验码不符，文件在传送中有缺失或被改动，请重新索取' };
  const read = parsed(text);
  const pack = rulePack.safeParse(read);
  if (!pack.success) {
    const [first] = faultsOf(read);
    return { wrong: `规则包内容不对：${first?.path ?? ''} ${first?.words ?? ''}` };
  }
  return { pack: pack.data, sha256: said, faults: faultsOf(pack.data) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Told as what it is: no pack.
    return null;
  }
}

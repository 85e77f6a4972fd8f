import { Button } from './button';

interface Props {
  next: string | undefined;
  after: string | null;
  onGo: (after: string | null) => void;
}

/** Below a page of a long list: on, and back to the beginning. */
export function Pager({ next, after, onGo }: Props) {
  return (
    <>
      {next ? (
        <Button look="quiet" onTap={() => onGo(next)}>
          下一页
        </Button>
      ) : null}
      {after ? (
        <Button look="quiet" onTap={() => onGo(null)}>
          回到第一页
        </Button>
      ) : null}
    </>
  );
}

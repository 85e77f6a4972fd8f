import { Image } from '@tarojs/components';

interface Props {
  className: string;
  src: string;
  /** What it shows, for those who do not see it. */
  label: string;
}

/** A picture with its name. In a browser the plain element: Taro's hides its `img`, and the name never gets there. */
export function Picture({ className, src, label }: Props) {
  return process.env.TARO_ENV === 'h5' ? (
    <img className={className} src={src} alt={label} />
  ) : (
    <Image className={className} src={src} aria-label={label} />
  );
}

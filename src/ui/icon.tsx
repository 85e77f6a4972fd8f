import { View } from '@tarojs/components';

/** A Lucide icon in the text's colour; the word beside it says the same, so it has no name of its own. */
export function Icon({ name, small = false }: { name: string; small?: boolean }) {
  return <View className={`icon icon--${name}${small ? ' icon--small' : ''}`} aria-hidden />;
}

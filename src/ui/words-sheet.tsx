import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from './button';
import { Chip } from './chip';
import { Sheet } from './sheet';
import { TextField } from './text-field';

interface Props {
  title: string;
  /** What the words are. */
  label: string;
  /** What it leads to, said before it is done. */
  note?: string;
  max?: number;
  /** Two ways to decide, where there are two; the first is chosen by nobody. */
  choices?: readonly (readonly [value: string, title: string])[];
  onSave: (words: string, choice: string) => boolean;
  onClose: () => void;
}

/** A few words, and where there is something to decide, which way. */
export function WordsSheet({ title, label, note, max = 200, choices, onSave, onClose }: Props) {
  const [words, setWords] = useState('');
  const [choice, setChoice] = useState('');
  const ready = words.trim() !== '' && (!choices || choice !== '');
  return (
    <Sheet title={title} onClose={onClose}>
      {note ? <View className="note">{note}</View> : null}
      {choices ? (
        <View className="row row--wrap">
          {choices.map(([value, word]) => (
            <Chip key={value} on={choice === value} onTap={() => setChoice(value)}>
              {word}
            </Chip>
          ))}
        </View>
      ) : null}
      <TextField label={label} value={words} max={max} long onChange={setWords} />
      <Button
        look="main"
        disabled={!ready}
        onTap={() => {
          if (onSave(words.trim(), choice)) onClose();
        }}
      >
        保存
      </Button>
    </Sheet>
  );
}

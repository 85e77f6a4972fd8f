import { Unit } from '@app/features/units/unit';

export default function UnitPage() {
  return <Unit />;
}

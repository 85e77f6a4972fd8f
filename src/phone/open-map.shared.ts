/** A unit's place, in degrees by GCJ-02. Where the reader is, nobody asks. */
export interface PlaceOnMap {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address: string;
}

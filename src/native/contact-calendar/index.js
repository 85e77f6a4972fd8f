/** The calendar of contacts, drawn by the engine itself: cells come ready, a tap tells which. */
Component({
  properties: {
    cells: { type: Array, value: [] },
    columns: { type: String, value: '' },
  },
  methods: {
    pick(event) {
      this.triggerEvent('pick', { key: event.currentTarget.dataset.key });
    },
  },
});

export function WorklistPage() { return <p>todo</p>; }

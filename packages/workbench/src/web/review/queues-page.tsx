export function QueuesPage() { return <p>todo</p>; }

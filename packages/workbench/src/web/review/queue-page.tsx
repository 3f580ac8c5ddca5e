export function QueuePage({id}: {readonly id: string}) { return <p>todo {id}</p>; }

import 'medborgarloften/define';
import 'medborgarloften/react'; // types alone
import { useState } from 'react';

export function Promises() {
  const [area, setArea] = useState<string>();
  const [selected, setSelected] = useState('');
  return (
    <>
      <button onClick={() => setArea('trafik')}>Bara trafik</button>
      <promise-list
        src="/feed.json"
        area={area}
        layout="list"
        filters
        onpromise-select={({ promise }) => setSelected(promise.id)}
      />
      <p role="status">{selected}</p>
    </>
  );
}

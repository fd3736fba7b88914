import { isHostObject, missing, type Argument, type HostObject } from './object';
import {
  ActionType,
  HostError,
  httpStatus,
  PathType,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './protocol';

/**
 * Carries out one request: evaluates object paths once each, runs the actions in their order and stops at the first
 * that fails. Assumed: what earlier actions of the request did stays.
 */
export async function dispatch(
  body: RequestBody,
  root: HostObject,
  references: References,
): Promise<ResponseBody> {
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  const request = new Request(body, root, references);
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = await request.run(action);
      results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
    } catch (error) {
      const failure =
        error instanceof HostError
          ? error
          : new HostError('GeneralException', `The host failed: ${String(error)}`);
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: failure.code,
          Message: failure.message,
          HttpStatusCode: httpStatus(failure.code),
          ActionIndex: index,
          Location: failure.location,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** Objects that the client keeps between requests, by the id that it was given. */
export class References {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #next = 1;

  keep(object: HostObject): void {
    if (this.#ids.has(object)) return;
    const id = `reference-${this.#next++}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  find(id: string): HostObject {
    const object = this.#objects.get(id);
    if (!object) throw new HostError('InvalidReference', 'The reference is not kept.', id);
    return object;
  }

  remove(id: string): void {
    this.#objects.delete(id);
  }

  get size(): number {
    return this.#objects.size;
  }
}

class Request {
  /** Path id → object; null is a null object. */
  readonly #evaluated = new Map<number, HostObject | null>();

  constructor(
    readonly body: RequestBody,
    /** The global object of the request. */
    readonly root: HostObject,
    readonly references: References,
  ) {}

  async run(action: Action): Promise<Json> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.#object(action.ObjectPathId);
    if (!object) return null; // Assumed: an action on a null object does nothing.
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.#identity(object);
      case ActionType.Query:
        return this.#query(object, action.QueryInfo?.Select ?? [], action.QueryInfo);
      case ActionType.Method:
        return this.#method(object, action);
      case ActionType.SetProperty:
        object.set(action.Name, plain(this.#arguments(action.ArgumentInfo)[0]));
        return null;
      default:
        throw missing(`action type ${String(action.ActionType)}`);
    }
  }

  #identity(object: HostObject): Json {
    const reference = this.references.idOf(object);
    return { ...object.identity(), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  #method(object: HostObject, action: Action): Json {
    if (action.Name === '_KeepReference') {
      this.references.keep(object);
      return null;
    }
    const args = this.#arguments(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.references.remove(String(args[0]));
      return null;
    }
    const outcome = object.call(action.Name, args);
    return isHostObject(outcome) ? this.#identity(outcome) : outcome;
  }

  /** Selected scalars with PascalCase keys; for a collection its items. An empty selection is refused. */
  async #query(
    object: HostObject,
    select: readonly string[],
    range: Action['QueryInfo'] = {},
  ): Promise<Json> {
    if (select.length === 0) throw missing(`load() of ${object.className} without names`);
    if (isCollection(object)) {
      const skip = range.Skip ?? 0;
      const items = object.items().slice(skip, range.Top === undefined ? undefined : skip + range.Top);
      return { _Items: await Promise.all(items.map((item) => this.#select(item, select))) };
    }
    return this.#select(object, select);
  }

  async #select(object: HostObject, select: readonly string[]): Promise<Json> {
    const values: Record<string, Json> = { ...(this.#identity(object) as Record<string, Json>) };
    const nested = new Map<string, string[]>();
    for (const path of select) {
      const [first, ...rest] = path.split('/');
      const name = pascal(first!);
      if (rest.length > 0) nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
      else values[name] = await object.get(name);
    }
    for (const [name, paths] of nested) values[name] = await this.#query(object.navigate(name), paths);
    return values;
  }

  #object(id: number): HostObject | null {
    let object = this.#evaluated.get(id);
    if (object === undefined) {
      const path = this.body.ObjectPaths[id];
      if (!path) throw new HostError('InvalidArgument', `The request has no object path ${id}.`);
      object = this.#evaluate(path);
      this.#evaluated.set(id, object);
    }
    return object;
  }

  #evaluate(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.Global) return this.root;
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.Reference) return this.references.find(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.#object(path.ParentObjectPathId);
    if (path.ObjectPathType === PathType.NewObject) throw missing(path.Name);
    if (!parent) return null; // Assumed: members of a null object are null objects.
    switch (path.ObjectPathType) {
      case PathType.Property:
        return parent.navigate(path.Name);
      case PathType.Indexer: {
        const key = plain(this.#arguments(path.ArgumentInfo)[0]);
        const item = parent.item(key);
        if (!item) throw new HostError('ItemNotFound', 'The requested resource doesn’t exist.', String(key));
        return item;
      }
      case PathType.Method: {
        const outcome = parent.call(path.Name, this.#arguments(path.ArgumentInfo));
        if (outcome === null || isHostObject(outcome)) return outcome;
        throw missing(`${parent.className}.${path.Name} as an object`);
      }
      default:
        throw missing(`object path type ${String(path.ObjectPathType)}`);
    }
  }

  #arguments(info: ArgumentInfo | undefined): Argument[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const pathId = info!.ReferencedObjectPathIds?.[index];
      return pathId ? this.#object(pathId) : value;
    });
  }
}

function isCollection(object: HostObject): boolean {
  return object.className.endsWith('Collection');
}

function plain(value: Argument): Json {
  if (isHostObject(value)) throw new HostError('InvalidArgument', 'A plain value is expected.');
  return value;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

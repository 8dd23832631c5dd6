using System.Text.Json.Serialization;

namespace AfiBot.Storage;

/// <summary>How rows are written: a property a column, enumerations by name, nothing where there is nothing.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IndexRow))]
[JsonSerializable(typeof(VersionRow))]
[JsonSerializable(typeof(PlanRow))]
[JsonSerializable(typeof(FrameworkRow))]
[JsonSerializable(typeof(AfiRow))]
[JsonSerializable(typeof(UpdateRow))]
[JsonSerializable(typeof(CycleRow))]
[JsonSerializable(typeof(RequestRow))]
[JsonSerializable(typeof(DeliveryEntryRow[]))]
[JsonSerializable(typeof(PauseRow))]
[JsonSerializable(typeof(RequestRow[]))]
[JsonSerializable(typeof(MoreRequestsRow))]
[JsonSerializable(typeof(SnapshotRow))]
[JsonSerializable(typeof(FiguresRow))]
[JsonSerializable(typeof(Dictionary<string, FiguresRow>))]
[JsonSerializable(typeof(AuditRow))]
[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(ForgettingRow))]
[JsonSerializable(typeof(PersonRow))]
[JsonSerializable(typeof(GrantRow[]))]
[JsonSerializable(typeof(RolesBecomeGrants.OlderRow))]
[JsonSerializable(typeof(UserRow))]
[JsonSerializable(typeof(AddressRow))]
[JsonSerializable(typeof(ReferenceRow))]
[JsonSerializable(typeof(ChatRow))]
[JsonSerializable(typeof(ConversationRow))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class RowJson : JsonSerializerContext;

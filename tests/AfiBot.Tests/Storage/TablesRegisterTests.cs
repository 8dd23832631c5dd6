using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Storage;

public sealed class TablesRegisterTests : RegisterContract, IAsyncLifetime
{
    private IRegister? register;
    private IRegister? elsewhere;

    protected override IRegister Register => register!;

    protected override IRegister Elsewhere => elsewhere!;

    public async ValueTask InitializeAsync()
    {
        var account = await Azurite.NewAccount();
        register = new Register(Azurite.Open(account));
        elsewhere = new Register(Azurite.Open(account));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
